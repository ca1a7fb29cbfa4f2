package org.ambassadorbot.core.link;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web and what makes it the same as another.
 *
 * @param address where a browser goes: as it was written, in plain letters, without a user's name
 * @param key equal for addresses of the same page: no scheme, {@code www.}, default port, final
 *     slash, fragment or tracking parameter; the query sorted, the encoding normalised
 * @param host whose page it is
 */
public record CanonicalUrl(String address, String key, String host) {
  /** The longest address that is kept, in characters. */
  public static final int LONGEST = 2_000;

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)(https?)://(?:[^/?#]*@)?(\\[[^\\]/?#]*\\]|[^/?#:@]*)(?::(\\d{0,5}))?"
              + "([^?#]*)(?:\\?([^#]*))?(?:#.*)?",
          Pattern.DOTALL);

  /** Reads what a person wrote; empty when it is no address of a web page, whatever it is. */
  public static Optional<CanonicalUrl> of(String written) {
    String trimmed = written.strip();
    if (trimmed.length() > LONGEST || trimmed.chars().anyMatch(CanonicalUrl::isBlankOrControl)) {
      return Optional.empty();
    }
    Matcher parts = SHAPE.matcher(withForwardSlashes(trimmed));
    if (!parts.matches() || !(parts.group(4).isEmpty() || parts.group(4).startsWith("/"))) {
      return Optional.empty();
    }
    return HostName.normalise(parts.group(2)).flatMap(host -> assemble(host, trimmed, parts));
  }

  private static Optional<CanonicalUrl> assemble(String host, String written, Matcher parts) {
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    Optional<String> port = port(scheme, parts.group(3));
    if (port.isEmpty()) {
      return Optional.empty();
    }
    String path = PercentEncoding.normalise(parts.group(4));
    String query = parts.group(5) == null ? "" : PercentEncoding.normalise(parts.group(5));
    String bareHost = withoutPrefix(host);
    String address =
        scheme + "://" + host + port.get() + (path.isEmpty() ? "/" : path) + mark("?", query);
    String key =
        bareHost + port.get() + withoutDots(path) + mark("?", withoutTracking(bareHost, query));
    boolean isShort = address.length() + fragment(written).length() <= LONGEST;
    return isShort
        ? Optional.of(new CanonicalUrl(address + fragment(written), key, bareHost))
        : Optional.empty();
  }

  /** Browsers take a backslash before the query for a slash. */
  private static String withForwardSlashes(String url) {
    int end = Math.min(indexOrEnd(url, '?'), indexOrEnd(url, '#'));
    return url.substring(0, end).replace('\\', '/') + url.substring(end);
  }

  private static int indexOrEnd(String url, char c) {
    int at = url.indexOf(c);
    return at < 0 ? url.length() : at;
  }

  private static String fragment(String url) {
    int at = url.indexOf('#');
    return at < 0 ? "" : mark("#", PercentEncoding.normalise(url.substring(at + 1)));
  }

  private static boolean isBlankOrControl(int c) {
    return c <= ' ' || c == 0x7f || Character.isWhitespace(c) || Character.isISOControl(c);
  }

  private static Optional<String> port(String scheme, @Nullable String digits) {
    if (digits == null || digits.isEmpty()) {
      return Optional.of("");
    }
    int number = Integer.parseInt(digits);
    if (number < 1 || number > 65_535) {
      return Optional.empty();
    }
    boolean isDefault = number == (scheme.equals("https") ? 443 : 80);
    return Optional.of(isDefault ? "" : ":" + number);
  }

  private static String withoutPrefix(String host) {
    boolean isPrefixed = host.startsWith("www.") && host.indexOf('.', 4) > 0;
    return isPrefixed ? host.substring(4) : host;
  }

  /** Takes out {@code .} and {@code ..} steps, and the slashes at the end. */
  private static String withoutDots(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    String joined = String.join("/", steps);
    int end = joined.length();
    while (end > 0 && joined.charAt(end - 1) == '/') {
      end--;
    }
    String bare = joined.substring(0, end);
    return bare.isEmpty() || bare.startsWith("/") ? bare : "/" + bare;
  }

  private static String withoutTracking(String host, String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .filter(pair -> !TrackingParameters.contain(host, pair.split("=", 2)[0]))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String mark(String sign, String text) {
    return text.isEmpty() ? "" : sign + text;
  }
}
