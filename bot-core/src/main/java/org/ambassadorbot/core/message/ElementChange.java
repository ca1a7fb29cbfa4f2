package org.ambassadorbot.core.message;

/** Makes another element out of each, with the same look and other texts; the rest stays. */
public abstract class ElementChange implements CardElement.Renderer<CardElement> {

  /** What becomes of a text with emphasis and links. */
  protected abstract RichText text(RichText text);

  @Override
  public CardElement heading(CardElement.Heading heading) {
    return heading;
  }

  @Override
  public CardElement paragraph(CardElement.Paragraph paragraph) {
    return new CardElement.Paragraph(text(paragraph.text()));
  }

  @Override
  public CardElement quotation(CardElement.Quotation quotation) {
    return new CardElement.Quotation(text(quotation.text()));
  }

  @Override
  public CardElement items(CardElement.Items items) {
    return new CardElement.Items(
        items.items().stream().map(this::text).toList(), items.isNumbered());
  }

  @Override
  public CardElement facts(CardElement.Facts facts) {
    return new CardElement.Facts(
        facts.facts().stream()
            .map(fact -> new CardElement.Fact(fact.label(), text(fact.value())))
            .toList());
  }

  @Override
  public CardElement remark(CardElement.Remark remark) {
    return new CardElement.Remark(text(remark.text()));
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
  public CardElement inlineForm(CardElement.InlineForm inlineForm) {
    return inlineForm;
  }
}
