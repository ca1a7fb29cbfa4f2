package org.ambassadorbot.slack.install;

import java.util.Optional;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.slack.SlackPhrases;
import org.jspecify.annotations.Nullable;

/** What a browser shows at the end of an installation; holds nothing that came with the request. */
final class InstallPages {
  private static final String HTML =
      """
      <!doctype html>
      <html lang="%s">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>%s</title>
      <style>body{font:1.1rem system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1rem}</style>
      </head>
      <body><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></body>
      </html>
      """;

  private final InstallCookie cookie;
  private final SlackPhrases french = new SlackPhrases(Language.FRENCH);
  private final SlackPhrases english = new SlackPhrases(Language.ENGLISH);

  InstallPages(InstallCookie cookie) {
    this.cookie = cookie;
  }

  Page say(int status, String key, String again, @Nullable String acceptLanguage) {
    return page(status, key, again, "install.again", acceptLanguage);
  }

  Page installed(String team, @Nullable String acceptLanguage) {
    boolean isPlain = team.matches("[A-Za-z0-9]+");
    String link = "https://app.slack.com/client/" + (isPlain ? team : "");
    return page(200, "install.done", link, "install.open", acceptLanguage);
  }

  private Page page(
      int status, String key, String link, String linkKey, @Nullable String acceptLanguage) {
    Language language =
        Optional.ofNullable(acceptLanguage)
            .flatMap(Language::ofPreferences)
            .orElse(Language.FRENCH);
    SlackPhrases phrases = language == Language.FRENCH ? french : english;
    String title = escaped(phrases.of("install.title"));
    String html =
        HTML.formatted(
            language.code(),
            title,
            title,
            escaped(phrases.of(key)),
            escaped(link),
            escaped(phrases.of(linkKey)));
    return Page.html(status, html, cookie.cleared());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
