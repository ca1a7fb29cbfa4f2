package org.ambassadorbot.app.configuration;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for web addresses and host names in the configuration. */
final class AddressRules {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)\\]?");
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern IPV6 = Pattern.compile("\\[?[0-9a-f:]*:[0-9a-f:]+\\]?");

  private AddressRules() {}

  /** An http or https address with a host and without user, query or fragment. */
  static URI web(String text) {
    URI address = parse(text);
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean isWeb = scheme.equals("https") || scheme.equals("http");
    if (!isWeb || address.getHost() == null) {
      throw new IllegalArgumentException("must be an address such as https://bot.example.org");
    }
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException("must have no user, no query (?) and no fragment (#)");
    }
    return address;
  }

  /** The same, and https unless it stays on this machine. */
  static URI safe(String text) {
    URI address = web(text);
    if (address.getScheme().equalsIgnoreCase("http") && !isLoopback(address)) {
      throw new IllegalArgumentException("must begin with https:// (http:// is for loopback only)");
    }
    return address;
  }

  static URI withSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  static URI withoutSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/")
        ? withoutSlash(URI.create(text.substring(0, text.length() - 1)))
        : address;
  }

  static boolean isLoopback(URI address) {
    String host = address.getHost();
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** A host name or number, in small letters; without scheme, port, path or wildcard. */
  static String host(String text) {
    String host = text.strip().toLowerCase(Locale.ROOT);
    if (IPV6.matcher(host).matches()) {
      return host.replace("[", "").replace("]", "");
    }
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "must be exact host names separated by commas, without scheme, port, path or wildcard");
    }
    return host;
  }

  private static URI parse(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is not an address", e);
    }
  }
}
