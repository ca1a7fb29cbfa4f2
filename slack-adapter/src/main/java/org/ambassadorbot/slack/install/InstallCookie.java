package org.ambassadorbot.slack.install;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The cookie that ties an installation to one browser. */
final class InstallCookie {
  private static final String NAME = "ambassador-install=";

  private final String attributes;

  /**
   * A cookie for the addresses below one.
   *
   * @param publicUrl how browsers reach the bot, perhaps below a path of its own
   */
  InstallCookie(URI publicUrl) {
    String path = publicUrl.getRawPath() == null ? "" : publicUrl.getRawPath();
    boolean isSecure = "https".equalsIgnoreCase(publicUrl.getScheme());
    this.attributes =
        "; Path=" + path + "/slack; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
  }

  String holding(String state) {
    return NAME + state + attributes + "; Max-Age=" + OAuthState.LIFE.toSeconds();
  }

  String cleared() {
    return NAME + attributes + "; Max-Age=0";
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
