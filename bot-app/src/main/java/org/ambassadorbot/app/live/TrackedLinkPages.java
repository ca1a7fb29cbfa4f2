package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpHandler;
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
  private static final String PATH = "/r/";
  private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
  private static final Pattern OURS =
      Pattern.compile("(?i)172\\.(1[6-9]|2\\d|3[01])\\..*|\\[?(::1|0:0:0:0:0:0:0:1|f[cd].*)\\]?");
  private static final Map<String, String> UNSEEN =
      Map.of("Referrer-Policy", "no-referrer", "X-Robots-Tag", "noindex, nofollow");
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
    return Route.get(PATH, new Handler());
  }

  /** Links that were followed lately are in memory. */
  private final class Handler implements HttpHandler {
    @Override
    public HttpAnswer handle(HttpRequest request) {
      return answer(request, links.follow(code(request)));
    }

    @Override
    public Optional<HttpAnswer> handleAtOnce(HttpRequest request) {
      return links.followRemembered(code(request)).map(following -> answer(request, following));
    }

    /** Empty, which is no code, when the path goes on. */
    private static String code(HttpRequest request) {
      int end = request.path().lastIndexOf('/') + 1;
      return end == PATH.length() ? request.path().substring(end) : "";
    }
  }

  private HttpAnswer answer(HttpRequest request, Following following) {
    if (following instanceof Following.Led led) {
      if (isPerson(request)) {
        clicks.saw(led, visit(request));
      }
      return HttpAnswer.redirect(led.address(), UNSEEN);
    }
    return following instanceof Following.Expired
        ? page(request, GONE, LinkPhrase.EXPIRED_TITLE, LinkPhrase.EXPIRED)
        : page(request, NOT_FOUND, LinkPhrase.UNKNOWN_TITLE, LinkPhrase.UNKNOWN);
  }

  private boolean isPerson(HttpRequest request) {
    HttpHeaders headers = request.headers();
    return request.method().equals("GET")
        && AHEAD.stream()
            .noneMatch(name -> headers.first(name).filter(TrackedLinkPages::isAhead).isPresent())
        && !robots.isOne(headers.first("User-Agent").orElse(""));
  }

  private static boolean isAhead(String purpose) {
    String lower = purpose.toLowerCase(Locale.ROOT);
    return lower.contains("prefetch") || lower.contains("preview");
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
        || OURS.matcher(peer).matches();
  }

  private HttpAnswer page(HttpRequest request, int status, LinkPhrase title, LinkPhrase words) {
    return pages.page(request, status, title, words).with("X-Robots-Tag", "noindex, nofollow");
  }
}
