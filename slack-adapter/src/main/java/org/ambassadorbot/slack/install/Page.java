package org.ambassadorbot.slack.install;

import java.util.Map;

/** A response to a browser: its status, its headers, its HTML. */
public record Page(int status, Map<String, String> headers, String html) {
  public Page {
    headers = Map.copyOf(headers);
  }

  static Page redirect(String url, String cookie) {
    return new Page(
        302, Map.of("Location", url, "Set-Cookie", cookie, "Cache-Control", "no-store"), "");
  }

  static Page html(int status, String html, String cookie) {
    return new Page(
        status,
        Map.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store",
            "Set-Cookie",
            cookie),
        html);
  }
}
