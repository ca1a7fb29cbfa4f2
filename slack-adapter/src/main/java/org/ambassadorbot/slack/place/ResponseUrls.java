package org.ambassadorbot.slack.place;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which {@code response_url} the bot may write to: Slack's own, or the configured stand-in's. */
public final class ResponseUrls {
  private static final Set<String> SLACK = Set.of("hooks.slack.com", "hooks.slack-gov.com");

  private final URI api;

  /**
   * A rule for one deployment.
   *
   * @param api the configured address of Slack's Web API
   */
  public ResponseUrls(URI api) {
    this.api = api;
  }

  /** The address itself when it may be written to, else null. */
  public @Nullable String allowed(@Nullable String url) {
    return url != null && isAllowed(url) ? url : null;
  }

  public boolean isAllowed(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getUserInfo() == null && uri.getHost() != null && (isSlack(uri) || isApi(uri));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static boolean isSlack(URI uri) {
    return "https".equals(uri.getScheme())
        && SLACK.contains(uri.getHost())
        && (uri.getPort() == -1 || uri.getPort() == 443);
  }

  private boolean isApi(URI uri) {
    return uri.getHost().equals(api.getHost())
        && uri.getPort() == api.getPort()
        && String.valueOf(uri.getScheme()).equals(api.getScheme());
  }
}
