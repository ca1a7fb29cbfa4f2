package org.ambassadorbot.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.ConfigurationException;
import org.ambassadorbot.playground.page.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newcomer's first minute with the demo, in a real browser, with the real bot. */
class FirstMinuteTest {
  private static final String SLACK = ".window.slack ";
  private static final String TEAMS = ".window.teams ";
  private static Browser browser;

  private Demo demo;

  @BeforeAll
  static void launch() {
    browser = new Browser();
  }

  @AfterAll
  static void quit() {
    if (browser != null) { // absent where there is no Chromium
      browser.close();
    }
  }

  @BeforeEach
  void open() throws IOException, ConfigurationException {
    demo = Demo.start(Configuration.from(Map.of("PORT", "0")));
    browser.becomes(1440, 900, false);
    browser.open(URI.create("http://127.0.0.1:" + demo.address().getPort() + "/"));
    browser.waitFor("document.querySelectorAll('.window .side-person').length === 7");
  }

  @AfterEach
  void nothingWentWrongInThePage() {
    browser.open(URI.create("about:blank"));
    demo.close();
    assertThat(browser.complaints()).allMatch(it -> it.contains("net::ERR_"));
  }

  @Test
  void theSliceIsWalkedThroughOnBothPlatforms() {
    be(SLACK, "Léa Martin");
    say(SLACK, "aide");
    browser.waitForText(SLACK + ".from-bot", "Ce que je sais faire pour toi");
    suggestsByForm(SLACK);
    say(SLACK, "/ambassadeur suggérer https://lumen.example/blog/atelier Un bel atelier #métiers");
    browser.waitForText(SLACK + ".from-bot", "Un bel atelier");

    be(TEAMS, "Chloé Petit");
    say(TEAMS, "aide");
    browser.waitForText(TEAMS + ".card", "Ce que je sais faire pour toi");
    joins(TEAMS);
    say(TEAMS, "suggérer https://lumen.example/blog/solaire Notre toit solaire #énergie");
    browser.waitForText(TEAMS + ".card", "Notre toit solaire");
    suggestsByForm(TEAMS);

    be(SLACK, "Nadia Lemoine");
    say(SLACK, "relire");
    browser.waitForText(SLACK + ".from-bot", "À relire : 1 sur 5");
    for (int number = 1; number <= 5; number++) {
      browser.click(SLACK + "[data-label='Accepter']");
      browser.waitFor("!document.querySelector(\"" + SLACK + "[data-label='Accepter']\")");
      if (number < 5) {
        browser.click(SLACK + "[data-label='Suivante']");
      }
    }

    browser.waitForText(TEAMS + ".card", "Tu gagnes 10 points");
    say(TEAMS, "points");
    browser.waitForText(TEAMS + ".card", "Tu as 20 points.");
    be(SLACK, "Karim Haddad");
    browser.waitForText(SLACK + ".from-bot", "Tu gagnes 10 points");
    say(SLACK, "points");
    browser.waitForText(SLACK + ".from-bot", "Tu as 10 points.");
    assertThat(browser.read("document.querySelectorAll('.private-note').length")).isEqualTo("0");
    browser.photograph(Path.of("target", "playground.png"));
    browser.becomes(1440, 900, true);
    browser.photograph(Path.of("target", "playground-at-night.png"));
  }

  @Test
  void theTourIsThreeClicks() {
    for (String step : List.of("help", "suggest", "review")) {
      browser.click("[data-step=" + step + "]");
    }
    browser.waitForText(SLACK + ".from-bot", "À relire : 1 sur");
    browser.photograph(Path.of("target", "playground-tour.png"));
  }

  private static void joins(String window) {
    say(window, "rejoindre");
    browser.click(window + "[data-label=\"J'accepte la charte\"]");
    browser.waitForText(window + ".from-bot", "Bienvenue parmi les ambassadeurs");
  }

  /** Slack asks for a click before a form opens; Teams shows it in the conversation. */
  private static void suggestsByForm(String window) {
    say(window, "suggérer");
    String form = window;
    if (window.equals(SLACK)) {
      browser.click(SLACK + "[data-label='Ouvrir le formulaire']");
      form = "dialog.slack ";
      browser.waitFor("document.querySelector('dialog.slack').open");
      browser.photograph(Path.of("target", "playground-form.png"));
    }
    browser.fill(form + "[data-field=content] textarea", "https://lumen.example" + unique(window));
    browser.fill(form + "[data-field=words] textarea", "Par le formulaire");
    browser.click(
        form + (window.equals(SLACK) ? "button[type=submit]" : "[data-label='Suggérer']"));
    browser.waitForText(window + ".from-bot", "Par le formulaire");
  }

  private static String unique(String window) {
    return "/" + window.replaceAll("[^a-z]", "");
  }

  private static void be(String window, String person) {
    browser.click(window + "[data-person='" + person + "']");
  }

  private static void say(String window, String words) {
    browser.click(window + ".composer-input");
    browser.type(words);
    browser.press("Enter");
  }
}
