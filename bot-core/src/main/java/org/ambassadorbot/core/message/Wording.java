package org.ambassadorbot.core.message;

import java.util.regex.Pattern;

/** What people type, made fit to be kept and shown. */
public final class Wording {
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}|[\\uFFFE\\uFFFF]");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern GAP = Pattern.compile("\\n{3,}");

  private Wording() {}

  /**
   * The text without what cannot be seen: control characters, halves of characters, and the marks
   * that turn the direction of everything that follows. Lines stay lines, at most one apart;
   * repeatable.
   */
  public static String clean(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n").replace('\t', ' ');
    return GAP.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("\n\n").strip();
  }

  /** The same on one line, its words one space apart; repeatable. */
  public static String line(String text) {
    return SPACES.matcher(clean(text)).replaceAll(" ").strip();
  }

  /** The text in at most so many characters, as people count them, cut at a word. */
  public static String shorten(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    int end = text.offsetByCodePoints(0, longest - 1);
    int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
    return text.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
  }
}
