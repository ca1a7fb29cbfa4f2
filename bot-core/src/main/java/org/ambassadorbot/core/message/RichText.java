package org.ambassadorbot.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with emphasis and links, held as spans so that what a person wrote is never executed. */
public record RichText(List<Span> spans) {

  public RichText {
    spans = List.copyOf(spans);
  }

  /** Text shown exactly as given, whatever characters it holds. */
  public static RichText plain(String text) {
    return new RichText(text.isEmpty() ? List.of() : List.of(new Span.Plain(text)));
  }

  /** Text shown in bold. */
  public static RichText strong(String text) {
    return new RichText(List.of(new Span.Strong(text)));
  }

  /** A link that shows its label. */
  public static RichText link(String label, String url) {
    return new RichText(List.of(new Span.Link(label, url)));
  }

  /** This text followed by another. */
  public RichText and(RichText next) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(next.spans);
    return new RichText(all);
  }

  /** The words alone: emphasis dropped, links reduced to their labels. */
  public String words() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  public boolean isEmpty() {
    return spans.stream().allMatch(span -> span.text().isEmpty());
  }
}
