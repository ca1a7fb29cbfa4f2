package org.ambassadorbot.core.message;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One message, drawn by each platform in its own way.
 *
 * @param summary what a notification or a screen reader says in one line; never blank
 * @param elements the building blocks, top to bottom
 */
public record Card(String summary, List<CardElement> elements) {

  public Card {
    if (summary.isBlank()) {
      throw new IllegalArgumentException("a card needs a summary for notifications");
    }
    elements = List.copyOf(elements);
  }

  /** The same card, its links and buttons leading where the function says. */
  public Card leading(UnaryOperator<String> addresses) {
    CardAddresses changing = new CardAddresses(addresses);
    return new Card(summary, elements.stream().map(each -> each.render(changing)).toList());
  }

  /** A card of one paragraph, whose words are its summary. */
  public static Card of(RichText paragraph) {
    return new Card(paragraph.words(), List.of(new CardElement.Paragraph(paragraph)));
  }

  /** A card whose summary is given and whose elements follow. */
  public static Card of(String summary, CardElement... elements) {
    return new Card(summary, List.of(elements));
  }
}
