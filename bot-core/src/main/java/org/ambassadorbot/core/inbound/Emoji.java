package org.ambassadorbot.core.inbound;

import java.util.Locale;

/**
 * An emoji by its usual name, the same on every platform: {@code thumbsup}, {@code heart}, {@code
 * laughing}, {@code open_mouth}, {@code cry}, {@code angry}, {@code eyes} and so on.
 *
 * @param name lower-case, without colons and without a tone of skin; at most 100 characters
 */
public record Emoji(String name) {
  private static final int LONGEST = 100;

  public Emoji {
    if (!name.equals(plain(name)) || name.isEmpty()) {
      throw new IllegalArgumentException("not the plain name of an emoji: " + name);
    }
  }

  /** The emoji that a platform or a person names in one way or another, such as {@code :Eyes:}. */
  public static Emoji named(String name) {
    return new Emoji(plain(name));
  }

  /** Whether {@link #named} can make something of a name. */
  public static boolean isName(String name) {
    return !plain(name).isEmpty();
  }

  private static String plain(String name) {
    String bare = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^:+", "");
    int end = bare.indexOf(':');
    String first = end < 0 ? bare : bare.substring(0, end);
    return first.length() <= LONGEST ? first : first.substring(0, LONGEST);
  }
}
