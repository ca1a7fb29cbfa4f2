package org.ambassadorbot.core.dispatch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads words as people mean them: case, accents, ligatures and kinds of apostrophe do not count.
 */
public final class Normaliser {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Normaliser() {}

  /** A word as it is compared. */
  public static String normalise(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return isPlain(lower) ? lower : unaccented(lower.replace('’', '\'').replace("œ", "oe"));
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  private static String unaccented(String lower) {
    return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
