package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.core.feature.home.AboutPhrase;

/** Says what the bot is and what it keeps, where the manifests lead whoever wants to know. */
final class AboutPage {
  private static final int OK = 200;

  private final WordPages pages;

  @Inject
  AboutPage(WordPages pages) {
    this.pages = pages;
  }

  Route route() {
    return Route.get("/", request -> pages.page(request, OK, AboutPhrase.TITLE, AboutPhrase.WORDS));
  }
}
