package org.ambassadorbot.slack.render;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;

/**
 * Text as Slack's rich text elements, which show every character as it is: nothing a person wrote
 * can become a mention, a link or an emphasis.
 */
final class RichTextElements implements Span.Renderer<RichTextElement> {
  private static final RichTextElements STYLES = new RichTextElements();

  private RichTextElements() {}

  static RichTextBlock paragraph(RichText text) {
    return block(section(text));
  }

  static RichTextBlock quotation(RichText text) {
    return block(RichTextQuoteElement.builder().elements(elements(text)).build());
  }

  static RichTextBlock list(List<RichText> items, boolean isNumbered) {
    List<RichTextElement> sections =
        items.stream().<RichTextElement>map(RichTextElements::section).toList();
    return block(
        RichTextListElement.builder()
            .style(isNumbered ? "ordered" : "bullet")
            .elements(sections)
            .build());
  }

  private static RichTextBlock block(BlockElement element) {
    return RichTextBlock.builder().elements(List.of(element)).build();
  }

  private static RichTextSectionElement section(RichText text) {
    return RichTextSectionElement.builder().elements(elements(text)).build();
  }

  private static List<RichTextElement> elements(RichText text) {
    return text.spans().stream()
        .filter(span -> !span.text().isEmpty())
        .map(span -> span.render(STYLES))
        .toList();
  }

  @Override
  public RichTextElement plain(Span.Plain span) {
    return text(span.text(), null);
  }

  @Override
  public RichTextElement strong(Span.Strong span) {
    return text(span.text(), RichTextSectionElement.TextStyle.builder().bold(true).build());
  }

  @Override
  public RichTextElement emphasised(Span.Emphasised span) {
    return text(span.text(), RichTextSectionElement.TextStyle.builder().italic(true).build());
  }

  @Override
  public RichTextElement code(Span.Code span) {
    return text(span.text(), RichTextSectionElement.TextStyle.builder().code(true).build());
  }

  @Override
  public RichTextElement link(Span.Link span) {
    if (span.url().length() > SlackLimits.URL) {
      return text(span.text(), null);
    }
    return RichTextSectionElement.Link.builder().text(span.text()).url(span.url()).build();
  }

  private static RichTextElement text(
      String text, RichTextSectionElement.@org.jspecify.annotations.Nullable TextStyle style) {
    return RichTextSectionElement.Text.builder().text(text).style(style).build();
  }
}
