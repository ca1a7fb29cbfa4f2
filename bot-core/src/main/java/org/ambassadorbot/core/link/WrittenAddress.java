package org.ambassadorbot.core.link;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Reads an address the one way in which it will be called, and refuses what looks like another. */
final class WrittenAddress {
  private static final Pattern AUTHORITY = Pattern.compile("(?i)https?://([^/?#]*).*");
  private static final Pattern FOUR = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
  private static final Pattern OF_A_HOUSE =
      Pattern.compile(
          ".*\\.(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\\.arpa"
              + "|onion)");

  private WrittenAddress() {}

  /** The address, if it is of the web and plainly written. */
  static Optional<HttpUrl> read(String written) {
    if (written.length() > CanonicalUrl.LONGEST || !written.chars().allMatch(c -> isPlain(c))) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(written);
    if (!authority.matches() || authority.group(1).indexOf('@') >= 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(HttpUrl.parse(written))
        .filter(url -> isPlainHost(url.host(), authority.group(1)));
  }

  /** Where a redirect leads, if that is of the web and plainly written. */
  static Optional<HttpUrl> follow(HttpUrl from, String location) {
    boolean isShort = !location.isEmpty() && location.length() <= CanonicalUrl.LONGEST;
    if (!isShort || !location.chars().allMatch(c -> isPlain(c))) {
      return Optional.empty();
    }
    if (location.regionMatches(true, 0, "http:", 0, 5)
        || location.regionMatches(true, 0, "https:", 0, 6)) {
      return read(location);
    }
    if (location.startsWith("//")) {
      return read(from.scheme() + ":" + location);
    }
    return Optional.ofNullable(from.resolve(location))
        .filter(url -> url.host().equals(from.host()) && url.port() == from.port());
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c != 0x7f && c != '\\' && !Character.isISOControl(c);
  }

  private static boolean isPlainHost(String host, String authority) {
    boolean isSix = host.indexOf(':') >= 0;
    if (isSix || authority.startsWith("[")) {
      return isSix && authority.startsWith("[") && !host.startsWith("::ffff:");
    }
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (ENDS_IN_A_NUMBER.matcher(bare).matches()) {
      return FOUR.matcher(host).matches() && authority.toLowerCase(Locale.ROOT).startsWith(host);
    }
    return true;
  }

  /** Whether a name can only mean something inside a house: no dot, or an ending of its own. */
  static boolean isOfAHouse(HttpUrl url) {
    String host = url.host();
    boolean isNumber = host.indexOf(':') >= 0 || FOUR.matcher(host).matches();
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return !isNumber && (bare.indexOf('.') < 0 || OF_A_HOUSE.matcher(bare).matches());
  }
}
