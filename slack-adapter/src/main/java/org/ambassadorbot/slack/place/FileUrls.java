package org.ambassadorbot.slack.place;

import java.net.URI;
import java.util.Set;

/** From where the bot may download files with its token: Slack's own, or the stand-in's. */
public final class FileUrls {
  private static final Set<String> SLACK = Set.of("files.slack.com", "files.slack-gov.com");

  private final KnownAddresses known;

  /**
   * A rule for one deployment.
   *
   * @param api the configured address of Slack's Web API
   */
  public FileUrls(URI api) {
    this.known = new KnownAddresses(SLACK, api);
  }

  public boolean isAllowed(String url) {
    return known.contain(url);
  }
}
