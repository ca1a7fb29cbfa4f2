package org.ambassadorbot.core.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;

/** A card as words, buttons and the form inside it, if any. */
final class CardWords implements CardElement.Renderer<String> {
  private final List<Button> buttons = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();
  private final String text;

  CardWords(Card card) {
    text =
        card.elements().stream()
            .map(element -> element.render(this))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
  }

  String text() {
    return text;
  }

  List<Button> buttons() {
    return buttons;
  }

  List<Form> forms() {
    return forms;
  }

  @Override
  public String heading(CardElement.Heading heading) {
    return heading.text();
  }

  @Override
  public String paragraph(CardElement.Paragraph paragraph) {
    return paragraph.text().words();
  }

  @Override
  public String quotation(CardElement.Quotation quotation) {
    return quotation.text().words();
  }

  @Override
  public String items(CardElement.Items items) {
    return items.items().stream().map(item -> "• " + item.words()).collect(joined());
  }

  @Override
  public String facts(CardElement.Facts facts) {
    return facts.facts().stream()
        .map(fact -> fact.label() + " : " + fact.value().words())
        .collect(joined());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("\n");
  }

  @Override
  public String remark(CardElement.Remark remark) {
    return remark.text().words();
  }

  @Override
  public String picture(CardElement.Picture picture) {
    return picture.alternative();
  }

  @Override
  public String divider(CardElement.Divider divider) {
    return "";
  }

  @Override
  public String buttons(CardElement.Buttons row) {
    buttons.addAll(row.buttons());
    return "";
  }

  @Override
  public String inlineForm(CardElement.InlineForm inlineForm) {
    forms.add(inlineForm.form());
    return "";
  }
}
