package org.ambassadorbot.slack.install;

import org.jspecify.annotations.Nullable;

/** The cookie that ties an installation to one browser. */
final class InstallCookie {
  private static final String NAME = "ambassador-install=";

  private InstallCookie() {}

  static String holding(String state, boolean isSecure) {
    return NAME
        + state
        + "; Path=/slack; HttpOnly; SameSite=Lax; Max-Age="
        + OAuthState.LIFE.toSeconds()
        + (isSecure ? "; Secure" : "");
  }

  static String cleared() {
    return NAME + "; Path=/slack; HttpOnly; SameSite=Lax; Max-Age=0";
  }

  static @Nullable String in(@Nullable String header) {
    if (header == null) {
      return null;
    }
    for (String cookie : header.split(";", -1)) {
      if (cookie.strip().startsWith(NAME)) {
        return cookie.strip().substring(NAME.length());
      }
    }
    return null;
  }
}
