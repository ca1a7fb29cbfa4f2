package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpHeaders;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.core.link.ClickCounter;
import org.ambassadorbot.core.link.Following;
import org.ambassadorbot.core.link.LinkPhrase;
import org.ambassadorbot.core.link.Robots;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.link.Visit;

/** Leads whoever follows a tracked link to its page, and has people counted, not programs. */
final class TrackedLinkPages {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final TrackedLinks links;
  private final ClickCounter clicks;
  private final WordPages pages;
  private final Robots robots = new Robots();

  @Inject
  TrackedLinkPages(TrackedLinks links, ClickCounter clicks, WordPages pages) {
    this.links = links;
    this.clicks = clicks;
    this.pages = pages;
  }

  Route route() {
    return Route.get("/r/", this::follow);
  }

  private HttpAnswer follow(HttpRequest request) {
    Following following =
        request.path().equals("/r/" + request.lastSegment())
            ? links.follow(request.lastSegment())
            : new Following.Unknown();
    if (following instanceof Following.Led led) {
      if (isPerson(request)) {
        clicks.saw(led, visit(request));
      }
      return HttpAnswer.redirect(led.address())
          .with("Referrer-Policy", "no-referrer")
          .with("X-Robots-Tag", "noindex, nofollow");
    }
    return following instanceof Following.Expired
        ? page(request, GONE, LinkPhrase.EXPIRED_TITLE, LinkPhrase.EXPIRED)
        : page(request, NOT_FOUND, LinkPhrase.UNKNOWN_TITLE, LinkPhrase.UNKNOWN);
  }

  private boolean isPerson(HttpRequest request) {
    HttpHeaders headers = request.headers();
    boolean isAhead =
        Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
            .flatMap(name -> headers.first(name).stream())
            .map(value -> value.toLowerCase(Locale.ROOT))
            .anyMatch(value -> value.contains("prefetch") || value.contains("preview"));
    return request.method().equals("GET")
        && !isAhead
        && !robots.isOne(headers.first("User-Agent").orElse(""));
  }

  /** Behind a proxy of one's own, the visitor is whom that proxy names last. */
  private static Visit visit(HttpRequest request) {
    String agent = request.headers().first("User-Agent").orElse("");
    Optional<String> forwarded =
        isOfOurs(request.peer())
            ? request.headers().first("X-Forwarded-For").flatMap(TrackedLinkPages::last)
            : Optional.empty();
    return new Visit(forwarded.orElse(request.peer()), agent);
  }

  private static Optional<String> last(String forwarded) {
    return Arrays.stream(forwarded.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty() && one.length() <= 64)
        .reduce((first, second) -> second);
  }

  private static boolean isOfOurs(String peer) {
    return peer.startsWith("127.")
        || peer.startsWith("10.")
        || peer.startsWith("192.168.")
        || peer.matches("172\\.(1[6-9]|2\\d|3[01])\\..*")
        || peer.matches("(?i)\\[?(::1|0:0:0:0:0:0:0:1|f[cd].*)\\]?");
  }

  private HttpAnswer page(HttpRequest request, int status, LinkPhrase title, LinkPhrase words) {
    return pages.page(request, status, title, words).with("X-Robots-Tag", "noindex, nofollow");
  }
}
