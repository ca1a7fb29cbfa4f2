package org.ambassadorbot.core.message;

import java.util.List;

/** One building block of a {@link Card}. */
public sealed interface CardElement {

  <R> R render(Renderer<R> renderer);

  /** A title; one line, no emphasis inside. */
  record Heading(String text) implements CardElement {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.heading(this);
    }
  }

  /** A paragraph of text; line breaks are kept. */
  record Paragraph(RichText text) implements CardElement {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.paragraph(this);
    }
  }

  /** What somebody wrote, set apart from what the bot says. */
  record Quotation(RichText text) implements CardElement {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.quotation(this);
    }
  }

  /** A list with bullets, or with numbers when {@code isNumbered}. */
  record Items(List<RichText> items, boolean isNumbered) implements CardElement {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.items(this);
    }
  }

  /** Labelled values, drawn side by side where there is room. */
  record Facts(List<Fact> facts) implements CardElement {
    public Facts {
      facts = List.copyOf(facts);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.facts(this);
    }
  }

  /** One labelled value of {@link Facts}. */
  record Fact(String label, RichText value) {}

  /** A remark in small, quiet letters. */
  record Remark(RichText text) implements CardElement {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.remark(this);
    }
  }

  /** A picture with the text that stands for it when it cannot be seen. */
  record Picture(String url, String alternative) implements CardElement {
    public Picture {
      WebAddress.require(url);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.picture(this);
    }
  }

  /** A line between what stands above and what stands below. */
  record Divider() implements CardElement {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.divider(this);
    }
  }

  /** Buttons in a row; the platform wraps them. */
  record Buttons(List<Button> buttons) implements CardElement {
    public Buttons {
      buttons = List.copyOf(buttons);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.buttons(this);
    }
  }

  /**
   * A form inside a message, for a place where no dialog can be opened: drawn as input fields where
   * the platform has them in messages, else as a button labelled {@code openLabel} that opens it.
   */
  record InlineForm(Form form, String openLabel) implements CardElement {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.inlineForm(this);
    }
  }

  /** One method per element: a new element does not compile until every adapter draws it. */
  interface Renderer<R> {
    R heading(Heading heading);

    R paragraph(Paragraph paragraph);

    R quotation(Quotation quotation);

    R items(Items items);

    R facts(Facts facts);

    R remark(Remark remark);

    R picture(Picture picture);

    R divider(Divider divider);

    R buttons(Buttons buttons);

    R inlineForm(InlineForm inlineForm);
  }
}
