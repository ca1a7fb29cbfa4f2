package org.ambassadorbot.app.http;

import java.util.Set;

/**
 * An address and what answers on it.
 *
 * @param methods the methods that are taken; {@code HEAD} comes with {@code GET}
 * @param path a whole path, or the beginning of paths when it ends with a slash after a name
 */
public record Route(Set<String> methods, String path, HttpHandler handler) {

  public Route {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + path);
    }
    methods = Set.copyOf(methods);
  }

  public static Route get(String path, HttpHandler handler) {
    return new Route(Set.of("GET", "HEAD"), path, handler);
  }

  public static Route post(String path, HttpHandler handler) {
    return new Route(Set.of("POST"), path, handler);
  }

  /** Whether every path that begins with this one is meant. */
  boolean isSubtree() {
    return path.length() > 1 && path.endsWith("/");
  }
}
