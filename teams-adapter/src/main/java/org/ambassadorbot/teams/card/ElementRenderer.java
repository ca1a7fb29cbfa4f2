package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.RichText;

/** Draws one element of a card as Adaptive Card elements; a divider draws nothing by itself. */
final class ElementRenderer implements CardElement.Renderer<List<ObjectNode>> {
  static final String SUBMIT_VERB = "form.submit";

  private static final TextRuns TITLE = new TextRuns(TextRuns.Tone.TITLE);
  private static final TextRuns QUIET = new TextRuns(TextRuns.Tone.QUIET);

  private final Map<String, String> formErrors;

  ElementRenderer(Map<String, String> formErrors) {
    this.formErrors = formErrors;
  }

  @Override
  public List<ObjectNode> heading(CardElement.Heading heading) {
    return TITLE.draw(RichText.plain(heading.text()));
  }

  @Override
  public List<ObjectNode> paragraph(CardElement.Paragraph paragraph) {
    return TextRuns.blocks(paragraph.text());
  }

  @Override
  public List<ObjectNode> quotation(CardElement.Quotation quotation) {
    List<ObjectNode> blocks = TextRuns.blocks(quotation.text());
    return blocks.isEmpty() ? blocks : List.of(container(blocks).put("style", "emphasis"));
  }

  @Override
  public List<ObjectNode> items(CardElement.Items items) {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      RichText mark = RichText.plain(items.isNumbered() ? (i + 1) + "." : "•");
      ObjectNode row = columns(column("auto", mark), column("stretch", items.items().get(i)));
      rows.add(row.put("spacing", "Small"));
    }
    return rows;
  }

  @Override
  public List<ObjectNode> facts(CardElement.Facts facts) {
    return facts.facts().stream()
        .map(fact -> columns(label(fact.label()), value(fact.value())).put("spacing", "Small"))
        .toList();
  }

  @Override
  public List<ObjectNode> remark(CardElement.Remark remark) {
    return QUIET.draw(remark.text());
  }

  @Override
  public List<ObjectNode> picture(CardElement.Picture picture) {
    ObjectNode image = Json.typed("Image").put("url", picture.url());
    return List.of(image.put("altText", picture.alternative()));
  }

  @Override
  public List<ObjectNode> divider(CardElement.Divider divider) {
    return List.of();
  }

  @Override
  public List<ObjectNode> buttons(CardElement.Buttons buttons) {
    return ButtonRenderer.rows(buttons.buttons());
  }

  @Override
  public List<ObjectNode> inlineForm(CardElement.InlineForm inline) {
    Form form = inline.form();
    List<ObjectNode> nodes = new ArrayList<>(TITLE.draw(RichText.plain(form.title())));
    nodes.addAll(FormBody.of(form, formErrors));
    ObjectNode submit = Json.typed("Action.Execute").put("verb", SUBMIT_VERB);
    submit.put("title", ButtonRenderer.label(form.labels().submit())).put("style", "positive");
    submit.set("data", ActionData.of(form, null));
    nodes.add(ButtonRenderer.row(List.of(submit)));
    return List.of(container(nodes));
  }

  private static ObjectNode container(List<ObjectNode> nodes) {
    ObjectNode container = Json.typed("Container");
    container.set("items", Json.array(nodes));
    return container;
  }

  private static ObjectNode columns(ObjectNode left, ObjectNode right) {
    ObjectNode row = Json.typed("ColumnSet");
    row.set("columns", Json.array(List.of(left, right)));
    return row;
  }

  private static ObjectNode label(String label) {
    ObjectNode column = column("", RichText.strong(label));
    return column.put("width", 1);
  }

  private static ObjectNode value(RichText value) {
    return column("", value).put("width", 2);
  }

  private static ObjectNode column(String width, RichText text) {
    ObjectNode column = Json.typed("Column").put("width", width);
    column.set("items", Json.array(TextRuns.blocks(text)));
    return column;
  }
}
