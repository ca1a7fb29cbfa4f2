package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;

/** Pages of a few words for a browser, in the language it asks for. */
final class WordPages {
  private final Phrasebook phrasebook;

  @Inject
  WordPages(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  HttpAnswer page(HttpRequest request, int status, Phrase title, Phrase words) {
    Language language =
        request
            .headers()
            .first("Accept-Language")
            .flatMap(Language::ofPreferences)
            .orElse(Language.FRENCH);
    Texts texts = phrasebook.speaking(language, FormOfAddress.FAMILIAR);
    return HttpAnswer.page(
        status,
        "<!doctype html><html lang=\""
            + language.code()
            + "\"><meta charset=\"utf-8\"><meta name=\"viewport\""
            + " content=\"width=device-width\"><title>"
            + escaped(texts.plain(title))
            + "</title><h1>"
            + escaped(texts.plain(title))
            + "</h1><p>"
            + escaped(texts.plain(words))
            + "</p></html>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
