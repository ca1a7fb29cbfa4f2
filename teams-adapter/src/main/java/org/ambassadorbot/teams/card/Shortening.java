package org.ambassadorbot.teams.card;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;

/** Cuts text at a word, with an ellipsis, when a platform has no room for all of it. */
public final class Shortening {
  private static final String ELLIPSIS = "…";

  private Shortening() {}

  /** The text itself when it has at most {@code longest} characters, else its beginning. */
  public static String atWord(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int room = Math.max(0, longest - ELLIPSIS.length());
    int space = text.lastIndexOf(' ', room);
    int end = space > room / 2 ? space : room;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The same for text with emphasis: the spans that fit, the last of them cut. */
  static RichText atWord(RichText text, int longest) {
    List<Span> kept = new ArrayList<>();
    int left = longest;
    for (Span span : text.spans()) {
      if (span.text().length() > left) {
        kept.add(span.saying(atWord(span.text(), left)));
        break;
      }
      kept.add(span);
      left -= span.text().length();
    }
    return new RichText(kept);
  }
}
