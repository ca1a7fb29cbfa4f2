package org.ambassadorbot.core.message;

/** A run of text in one style. */
public sealed interface Span {

  /** The characters shown, unescaped. */
  String text();

  /** Other characters in the same style. */
  Span saying(String other);

  <R> R render(Renderer<R> renderer);

  /** Text without emphasis. */
  record Plain(String text) implements Span {
    @Override
    public Span saying(String other) {
      return new Plain(other);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.plain(this);
    }
  }

  /** Text in bold. */
  record Strong(String text) implements Span {
    @Override
    public Span saying(String other) {
      return new Strong(other);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.strong(this);
    }
  }

  /** Text in italics. */
  record Emphasised(String text) implements Span {
    @Override
    public Span saying(String other) {
      return new Emphasised(other);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.emphasised(this);
    }
  }

  /** Text to be typed as it stands, such as a command. */
  record Code(String text) implements Span {
    @Override
    public Span saying(String other) {
      return new Code(other);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.code(this);
    }
  }

  /** A label that opens an address; only {@code http}, {@code https} and {@code mailto} exist. */
  record Link(String text, String url) implements Span {
    public Link {
      WebAddress.require(url);
    }

    @Override
    public Span saying(String other) {
      return new Link(other, url);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.link(this);
    }
  }

  /** One method per style: a new style does not compile until every adapter draws it. */
  interface Renderer<R> {
    R plain(Plain span);

    R strong(Strong span);

    R emphasised(Emphasised span);

    R code(Code span);

    R link(Link span);
  }
}
