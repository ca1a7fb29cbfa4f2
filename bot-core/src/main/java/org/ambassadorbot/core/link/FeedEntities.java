package org.ambassadorbot.core.link;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends feeds that name accented letters as HTML does, which XML does not know: it ends there.
 * Works on bytes whose letters may be anything that has ASCII in it.
 */
final class FeedEntities {
  private static final Pattern NAME = Pattern.compile("&([A-Za-z]{2,31}\\d{0,2});");
  private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");

  private FeedEntities() {}

  /** The same feed with numbers in place of the names; a name that nobody knows goes. */
  static byte[] numbered(byte[] bytes) {
    return NAME.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
        .replaceAll(FeedEntities::number)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String number(MatchResult match) {
    if (KNOWN.contains(match.group(1))) {
      return match.group();
    }
    String letters = Parser.unescapeEntities(match.group(), true);
    return letters.equals(match.group()) ? "" : "&#" + letters.codePointAt(0) + ";";
  }
}
