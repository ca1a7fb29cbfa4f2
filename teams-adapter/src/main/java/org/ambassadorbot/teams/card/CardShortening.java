package org.ambassadorbot.teams.card;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.ElementChange;
import org.ambassadorbot.core.message.RichText;

/** The same element with fewer words: at most so many characters in each of its texts. */
final class CardShortening extends ElementChange {
  private final int longest;

  CardShortening(int longest) {
    this.longest = longest;
  }

  @Override
  public CardElement heading(CardElement.Heading heading) {
    return new CardElement.Heading(Shortening.atWord(heading.text(), longest));
  }

  @Override
  protected RichText text(RichText text) {
    return Shortening.atWord(text, longest);
  }

  @Override
  public CardElement items(CardElement.Items items) {
    return new CardElement.Items(firsts(items.items()), items.isNumbered());
  }

  @Override
  public CardElement facts(CardElement.Facts facts) {
    List<CardElement.Fact> kept = new ArrayList<>();
    int left = longest;
    for (CardElement.Fact fact : facts.facts()) {
      RichText value = Shortening.atWord(fact.value(), left);
      left -= fact.label().length() + fact.value().words().length();
      kept.add(new CardElement.Fact(Shortening.atWord(fact.label(), longest), value));
      if (left <= 0) {
        break;
      }
    }
    return new CardElement.Facts(kept);
  }

  private List<RichText> firsts(List<RichText> texts) {
    List<RichText> kept = new ArrayList<>();
    int left = longest;
    for (RichText text : texts) {
      kept.add(Shortening.atWord(text, left));
      left -= text.words().length();
      if (left <= 0) {
        break;
      }
    }
    return kept;
  }
}
