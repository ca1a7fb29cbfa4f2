package org.ambassadorbot.core.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first address in what somebody typed, without the brackets and stops around it.
 *
 * @param written the address as it is meant, perhaps one that nobody can read
 * @param start where the word that holds it begins
 * @param end where that word ends
 */
public record LinkInText(String written, int start, int end) {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern LINK = Pattern.compile("(?i)(https?:[/\\\\]|www\\.[^.]+\\.).*");
  private static final String OPENING = "<([{\"'«“";
  private static final String CLOSING = ".,;:!?…»”\"'}>";

  /** Finds it; empty when no word looks like an address of the web. */
  public static Optional<LinkInText> first(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      Optional<String> written = ofWord(words.group());
      if (written.isPresent()) {
        return Optional.of(new LinkInText(written.get(), words.start(), words.end()));
      }
    }
    return Optional.empty();
  }

  /** The address that a single word is, or holds between brackets. */
  public static Optional<String> ofWord(String word) {
    String bare = unwrapped(word);
    if (!LINK.matcher(bare).matches()) {
      return Optional.empty();
    }
    return Optional.of(bare.regionMatches(true, 0, "www.", 0, 4) ? "https://" + bare : bare);
  }

  /** A bracket at the end belongs to the link when it was opened inside. */
  private static String unwrapped(String word) {
    int from = 0;
    int end = word.length();
    while (from < end && OPENING.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (end > from && CLOSING.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = word.substring(from, end);
    boolean isClosedOutside = bare.endsWith(")") && bare.indexOf('(') < 0;
    return isClosedOutside ? unwrapped(bare.substring(0, bare.length() - 1)) : bare;
  }
}
