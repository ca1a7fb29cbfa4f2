package org.ambassadorbot.teams.card;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** The same element with fewer words: at most so many characters in each of its texts. */
record CardShortening(int longest) implements CardElement.Renderer<CardElement> {
  @Override
  public CardElement heading(CardElement.Heading heading) {
    return new CardElement.Heading(Shortening.atWord(heading.text(), longest));
  }

  @Override
  public CardElement paragraph(CardElement.Paragraph paragraph) {
    return new CardElement.Paragraph(Shortening.atWord(paragraph.text(), longest));
  }

  @Override
  public CardElement quotation(CardElement.Quotation quotation) {
    return new CardElement.Quotation(Shortening.atWord(quotation.text(), longest));
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

  @Override
  public CardElement remark(CardElement.Remark remark) {
    return new CardElement.Remark(Shortening.atWord(remark.text(), longest));
  }

  @Override
  public CardElement picture(CardElement.Picture picture) {
    return picture;
  }

  @Override
  public CardElement divider(CardElement.Divider divider) {
    return divider;
  }

  @Override
  public CardElement buttons(CardElement.Buttons buttons) {
    return buttons;
  }

  @Override
  public CardElement inlineForm(CardElement.InlineForm inline) {
    return inline;
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
