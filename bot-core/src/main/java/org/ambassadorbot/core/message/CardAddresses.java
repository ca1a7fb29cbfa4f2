package org.ambassadorbot.core.message;

import java.util.List;
import java.util.function.UnaryOperator;

/** Has the links and the address buttons of card elements lead elsewhere; the rest stays. */
record CardAddresses(UnaryOperator<String> addresses) implements CardElement.Renderer<CardElement> {

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
    return new CardElement.Buttons(buttons.buttons().stream().map(this::button).toList());
  }

  @Override
  public CardElement inlineForm(CardElement.InlineForm inlineForm) {
    return inlineForm;
  }

  private RichText text(RichText text) {
    List<Span> spans = text.spans();
    return spans.stream().noneMatch(Span.Link.class::isInstance)
        ? text
        : new RichText(spans.stream().map(this::span).toList());
  }

  private Span span(Span span) {
    return span instanceof Span.Link link
        ? new Span.Link(link.text(), addresses.apply(link.url()))
        : span;
  }

  private Button button(Button button) {
    return button.action() instanceof ButtonAction.Visit visit
        ? new Button(
            button.label(), new ButtonAction.Visit(addresses.apply(visit.url())), button.look())
        : button;
  }
}
