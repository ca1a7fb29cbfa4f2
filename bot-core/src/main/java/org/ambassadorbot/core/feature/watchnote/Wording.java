package org.ambassadorbot.core.feature.watchnote;

import java.util.regex.Pattern;

/** What people and feeds write, made fit to be kept and shown. */
final class Wording {
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}|[\\uFFFE\\uFFFF]");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Wording() {}

  /** Several lines without what cannot be seen. */
  static String lines(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n").replace('\t', ' ');
    return INVISIBLE.matcher(lines).replaceAll("").strip();
  }

  /** The same on one line. */
  static String line(String text) {
    return SPACES.matcher(lines(text)).replaceAll(" ").strip();
  }

  /** The text in at most so many characters, cut at a word. */
  static String shorten(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    int end = text.offsetByCodePoints(0, longest - 1);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
  }
}
