package org.ambassadorbot.slack.place;

import java.net.URI;
import java.util.Set;

/**
 * Which addresses named by somebody else are Slack's own, or the configured stand-in's.
 *
 * @param hosts Slack's host names for one purpose, in lower case
 * @param api the configured address of Slack's Web API
 */
record KnownAddresses(Set<String> hosts, URI api) {
  KnownAddresses {
    hosts = Set.copyOf(hosts);
  }

  boolean contain(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getUserInfo() == null && uri.getHost() != null && (isSlack(uri) || isApi(uri));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private boolean isSlack(URI uri) {
    return "https".equals(uri.getScheme())
        && hosts.contains(uri.getHost())
        && (uri.getPort() == -1 || uri.getPort() == 443);
  }

  private boolean isApi(URI uri) {
    return uri.getHost().equals(api.getHost())
        && uri.getPort() == api.getPort()
        && String.valueOf(uri.getScheme()).equals(api.getScheme());
  }
}
