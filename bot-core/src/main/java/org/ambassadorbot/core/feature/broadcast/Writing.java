package org.ambassadorbot.core.feature.broadcast;

import java.util.regex.Pattern;

/** What people type, made fit to be kept and shown. */
final class Writing {
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}|[\\uFFFE\\uFFFF]");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern GAP = Pattern.compile("\\n{3,}");

  private Writing() {}

  /** The text without what cannot be seen or turns the direction of what follows. */
  static String clean(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n").replace('\t', ' ');
    return GAP.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("\n\n").strip();
  }

  /** The text in at most so many characters, cut at a word. */
  static String shorten(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    if (Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
    return text.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
  }
}
