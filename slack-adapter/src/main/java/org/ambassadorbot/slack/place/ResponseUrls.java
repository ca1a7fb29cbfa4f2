package org.ambassadorbot.slack.place;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which {@code response_url} the bot may write to: Slack's own, or the configured stand-in's. */
public final class ResponseUrls {
  private static final Set<String> SLACK = Set.of("hooks.slack.com", "hooks.slack-gov.com");

  private final KnownAddresses known;

  /**
   * A rule for one deployment.
   *
   * @param api the configured address of Slack's Web API
   */
  public ResponseUrls(URI api) {
    this.known = new KnownAddresses(SLACK, api);
  }

  /** The address itself when it may be written to, else null. */
  public @Nullable String allowed(@Nullable String url) {
    return url != null && isAllowed(url) ? url : null;
  }

  public boolean isAllowed(String url) {
    return known.contain(url);
  }
}
