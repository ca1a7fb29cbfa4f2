package org.ambassadorbot.teams.card;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;

/** The words of a card alone, for places that show no card. */
public final class CardWords implements CardElement.Renderer<String> {

  private CardWords() {}

  public static String of(Card card) {
    String words =
        card.elements().stream()
            .map(element -> element.render(new CardWords()))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n"));
    return words.isEmpty() ? card.summary() : words;
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
    return IntStream.range(0, items.items().size())
        .mapToObj(i -> mark(items, i) + " " + items.items().get(i).words())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String facts(CardElement.Facts facts) {
    return facts.facts().stream()
        .map(fact -> fact.label() + " : " + fact.value().words())
        .collect(Collectors.joining("\n"));
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
  public String buttons(CardElement.Buttons buttons) {
    return "";
  }

  @Override
  public String inlineForm(CardElement.InlineForm inline) {
    return inline.form().title();
  }

  private static String mark(CardElement.Items items, int index) {
    return items.isNumbered() ? (index + 1) + "." : "•";
  }
}
