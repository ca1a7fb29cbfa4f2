package org.ambassadorbot.core.message;

import java.util.Locale;
import java.util.Set;

/** The rule for addresses that may stand behind a link, a button or a picture. */
public final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private WebAddress() {}

  /** Whether an address may be offered to people: a known scheme, and no space or control. */
  public static boolean isAllowed(String url) {
    int colon = url.indexOf(':');
    return colon > 0
        && SCHEMES.contains(url.substring(0, colon).toLowerCase(Locale.ROOT))
        && url.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
  }

  static void require(String url) {
    if (!isAllowed(url)) {
      throw new IllegalArgumentException("not an address people may be sent to: " + url);
    }
  }
}
