package org.ambassadorbot.core.message;

import java.util.List;
import java.util.function.UnaryOperator;

/** Has the links and the address buttons of card elements lead elsewhere; the rest stays. */
final class CardAddresses extends ElementChange {
  private final UnaryOperator<String> addresses;

  CardAddresses(UnaryOperator<String> addresses) {
    this.addresses = addresses;
  }

  @Override
  public CardElement buttons(CardElement.Buttons buttons) {
    return new CardElement.Buttons(buttons.buttons().stream().map(this::button).toList());
  }

  @Override
  protected RichText text(RichText text) {
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
