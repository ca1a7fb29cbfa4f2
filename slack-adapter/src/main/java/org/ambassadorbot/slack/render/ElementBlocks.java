package org.ambassadorbot.slack.render;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;

/** One card element as blocks, none of whose texts is longer than {@code longest}. */
final class ElementBlocks implements CardElement.Renderer<List<LayoutBlock>> {
  private final ButtonElements buttons;
  private final int longest;

  ElementBlocks(ButtonElements buttons, int longest) {
    this.buttons = buttons;
    this.longest = Math.min(longest, SlackLimits.SECTION_TEXT);
  }

  @Override
  public List<LayoutBlock> heading(CardElement.Heading heading) {
    String line = Texts.onOneLine(heading.text());
    if (line.isEmpty()) {
      return List.of();
    }
    int room = Math.min(longest, SlackLimits.HEADER_TEXT);
    return List.of(HeaderBlock.builder().text(Texts.plain(line, room)).build());
  }

  @Override
  public List<LayoutBlock> paragraph(CardElement.Paragraph paragraph) {
    RichText text = shortened(paragraph.text());
    return text.isEmpty() ? List.of() : List.of(RichTextElements.paragraph(text));
  }

  @Override
  public List<LayoutBlock> quotation(CardElement.Quotation quotation) {
    RichText text = shortened(quotation.text());
    return text.isEmpty() ? List.of() : List.of(RichTextElements.quotation(text));
  }

  @Override
  public List<LayoutBlock> items(CardElement.Items items) {
    List<RichText> kept = new ArrayList<>();
    int left = longest;
    for (RichText item : items.items()) {
      RichText text = Spans.shortened(item, left);
      if (text.isEmpty()) {
        continue;
      }
      kept.add(text);
      left -= Spans.length(text);
      if (left <= 1) {
        break;
      }
    }
    return kept.isEmpty() ? List.of() : List.of(RichTextElements.list(kept, items.isNumbered()));
  }

  @Override
  public List<LayoutBlock> facts(CardElement.Facts facts) {
    if (facts.facts().isEmpty()) {
      return List.of();
    }
    if (facts.facts().stream().allMatch(ElementBlocks::fitsField)) {
      return sideBySide(facts.facts());
    }
    return facts.facts().stream().map(fact -> line(fact, longest / facts.facts().size())).toList();
  }

  private static boolean fitsField(CardElement.Fact fact) {
    return Mrkdwn.isFaithful(fact.label())
        && Mrkdwn.isFaithful(fact.value())
        && !fact.label().isBlank()
        && fact.label().length() + Spans.length(fact.value()) < SlackLimits.FIELD_TEXT / 10;
  }

  private static List<LayoutBlock> sideBySide(List<CardElement.Fact> facts) {
    List<LayoutBlock> sections = new ArrayList<>();
    for (int from = 0; from < facts.size(); from += SlackLimits.SECTION_FIELDS) {
      int to = Math.min(facts.size(), from + SlackLimits.SECTION_FIELDS);
      List<TextObject> fields = facts.subList(from, to).stream().map(ElementBlocks::field).toList();
      sections.add(SectionBlock.builder().fields(fields).build());
    }
    return sections;
  }

  private static TextObject field(CardElement.Fact fact) {
    return Texts.marked("*" + fact.label().strip() + "*\n" + Mrkdwn.of(fact.value()));
  }

  private static LayoutBlock line(CardElement.Fact fact, int room) {
    RichText text = RichText.strong(fact.label()).and(RichText.plain(" – ")).and(fact.value());
    return RichTextElements.paragraph(Spans.shortened(text, Math.max(room, 20)));
  }

  @Override
  public List<LayoutBlock> remark(CardElement.Remark remark) {
    RichText text = shortened(remark.text());
    if (text.isEmpty()) {
      return List.of();
    }
    if (Mrkdwn.isFaithful(text)) {
      return List.of(context(Texts.marked(Mrkdwn.of(text))));
    }
    if (text.spans().stream().noneMatch(Span.Link.class::isInstance)) {
      return List.of(context(Texts.plain(text.words(), longest)));
    }
    return List.of(RichTextElements.paragraph(text));
  }

  static <T extends com.slack.api.model.block.ContextBlockElement> LayoutBlock context(T element) {
    return ContextBlock.builder().elements(List.of(element)).build();
  }

  @Override
  public List<LayoutBlock> picture(CardElement.Picture picture) {
    String words = picture.alternative().isBlank() ? "…" : picture.alternative();
    if (picture.url().length() > SlackLimits.URL || !picture.url().startsWith("http")) {
      return paragraph(new CardElement.Paragraph(RichText.plain(words)));
    }
    int room = Math.min(longest, SlackLimits.ALTERNATIVE_TEXT);
    return List.of(
        ImageBlock.builder().imageUrl(picture.url()).altText(Shortening.of(words, room)).build());
  }

  @Override
  public List<LayoutBlock> divider(CardElement.Divider divider) {
    return List.of(DividerBlock.builder().build());
  }

  @Override
  public List<LayoutBlock> buttons(CardElement.Buttons row) {
    return buttons.rows(row.buttons());
  }

  @Override
  public List<LayoutBlock> inlineForm(CardElement.InlineForm inline) {
    Button open = Button.open(inline.openLabel(), inline.form().id(), inline.form().argument());
    return buttons.rows(List.of(open.primary()));
  }

  private RichText shortened(RichText text) {
    return Spans.shortened(text, longest);
  }
}
