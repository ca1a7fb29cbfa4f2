package org.ambassadorbot.teams.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Which addresses the bot's token may be sent to.
 *
 * @param names exact host names without port, in lower case; IPv6 numbers without brackets
 * @param isLoopbackAllowed whether any loopback address is, for a local client
 */
public record ServiceHosts(Set<String> names, boolean isLoopbackAllowed) {
  private static final Set<String> FILES =
      Set.of(".sharepoint.com", ".sharepoint.us", ".sharepoint.cn");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  public ServiceHosts {
    names = Set.copyOf(names);
  }

  /**
   * Whether a file may be fetched, without any token, from where people's own files stand: https at
   * one of Microsoft's hosts for them, or http at a loopback address where that is allowed.
   */
  public boolean allowFile(String url) {
    try {
      URI file = new URI(url);
      if (file.getHost() == null || file.getRawUserInfo() != null) {
        return false;
      }
      String host = hostOf(file);
      boolean isOfMicrosoft =
          FILES.stream().anyMatch(host::endsWith)
              && "https".equals(file.getScheme())
              && (file.getPort() == -1 || file.getPort() == 443);
      boolean isHere = LOOPBACK.contains(host) && (isLoopbackAllowed || names.contains(host));
      return isOfMicrosoft || (isHere && isHttp(file));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether a service URL is https at one of the hosts, or http at one that is loopback. */
  public boolean allow(String serviceUrl) {
    try {
      URI url = new URI(serviceUrl);
      if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null) {
        return false;
      }
      String host = hostOf(url);
      boolean isLoopback = LOOPBACK.contains(host);
      boolean isKnown = names.contains(host) || (isLoopback && isLoopbackAllowed);
      return isKnown && ("https".equals(url.getScheme()) || (isHttp(url) && isLoopback));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String hostOf(URI url) {
    return url.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
  }

  private static boolean isHttp(URI url) {
    return "http".equals(url.getScheme());
  }
}
