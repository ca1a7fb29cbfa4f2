package org.ambassadorbot.slack.render;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;

/** Rich text cut to a length, keeping the style of what remains. */
final class Spans {
  private Spans() {}

  static int length(RichText text) {
    return text.spans().stream()
        .mapToInt(span -> span.text().length() + urlOf(span).length())
        .sum();
  }

  static RichText shortened(RichText text, int longest) {
    if (length(text) <= longest) {
      return text;
    }
    List<Span> kept = new ArrayList<>();
    int left = longest;
    for (Span span : text.spans()) {
      int room = left - urlOf(span).length();
      if (span.text().length() > room) {
        if (room > 1) {
          kept.add(span.saying(Shortening.of(span.text(), room)));
        }
        break;
      }
      kept.add(span);
      left = room - span.text().length();
    }
    return new RichText(kept);
  }

  static String urlOf(Span span) {
    return span instanceof Span.Link link ? link.url() : "";
  }
}
