package org.ambassadorbot.playground.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps other web sites, open in the same browser, from acting in the playground. */
final class SameSite {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:]+]|[^:\\[\\]]+)(?::[0-9]{1,5})?");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private SameSite() {}

  /** Whether this is a request to a loopback name: another name may be a rebound one. */
  static boolean isLocal(Request request) {
    var host = HOST.matcher(request.header("host").orElse("").toLowerCase(Locale.ROOT));
    return host.matches() && LOOPBACK.contains(host.group(1));
  }

  /** Whether an action comes from our own page: JSON, which a foreign form cannot send. */
  static boolean isOwnAction(Request request) {
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    return type.split(";", 2)[0].strip().equals("application/json")
        && request.header("sec-fetch-site").map("same-origin"::equals).orElse(true)
        && isOwnOrigin(request);
  }

  private static boolean isOwnOrigin(Request request) {
    Optional<String> origin = request.header("origin");
    Optional<String> own = request.header("host").map(host -> "http://" + host);
    return origin.isEmpty() || origin.equals(own);
  }
}
