package org.ambassadorbot.slack.render;

/** Cuts text that is too long at the end of a word. */
final class Shortening {
  private static final String ELLIPSIS = "…";
  private static final int FARTHEST_WORD = 40;

  private Shortening() {}

  /** The text itself when it fits, else its beginning up to a word's end, then an ellipsis. */
  static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = wordEnd(text, longest - ELLIPSIS.length());
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private static int wordEnd(String text, int longest) {
    for (int end = longest; end > Math.max(0, longest - FARTHEST_WORD); end--) {
      if (Character.isWhitespace(text.charAt(end))) {
        return end;
      }
    }
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
