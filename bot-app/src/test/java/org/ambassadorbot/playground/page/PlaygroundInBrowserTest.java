package org.ambassadorbot.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer does on the page, in a real browser, with a bot that follows a script. */
class PlaygroundInBrowserTest {
  private static final String SLACK = ".window.slack ";
  private static final String TEAMS = ".window.teams ";
  private static Browser browser;

  private final ScriptedSimulator slack = new ScriptedSimulator("slack", new SlackSamples());
  private final ScriptedSimulator teams = new ScriptedSimulator("teams", new TeamsSamples());
  private PageServer server;

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
  void open() throws IOException {
    List.of("Karim Haddad", "Nadia Lemoine", "Léa Martin").forEach(slack::add);
    List.of("Chloé Petit", "Tom Baker", "Inès Garcia").forEach(teams::add);
    server =
        new PageServer(
            new PlaygroundPage(
                List.of(
                    new Company(
                        slack,
                        "Les Ateliers du Nord",
                        List.of("#general"),
                        Map.of("Nadia Lemoine", Role.ORGANISER, "Karim Haddad", Role.AMBASSADOR)),
                    new Company(
                        teams,
                        "Maison Verte",
                        List.of("Équipe"),
                        Map.of("Tom Baker", Role.ORGANISER)))));
    browser.becomes(1440, 900, false);
    browser.open(server.address());
    browser.waitFor("document.querySelectorAll('.window .side-person').length === 6");
  }

  @AfterEach
  void nothingWentWrongInThePage() {
    server.close();
    assertThat(browser.complaints())
        .noneMatch(it -> !it.contains("net::ERR_") && !it.contains("502"));
  }

  @Test
  void typingIsAnsweredInThePlatformsOwnLook() {
    say(SLACK, "aide");
    browser.waitForText(SLACK + ".block-header", "Voici ce que je sais faire");
    browser.waitForText(SLACK + ".rich-text li", "suggérer un contenu à partager");
    say(TEAMS, "aide");
    browser.waitForText(TEAMS + ".card", "Écris-moi ici ou mentionne-moi");

    assertThat(slack.named("Karim Haddad").deeds()).containsExactly("says aide");
    assertThat(teams.named("Chloé Petit").deeds()).containsExactly("says aide");
  }

  @Test
  void slashCommandsAndMentionsGoTheirOwnWay() {
    say(SLACK, "/ambassadeur aide");
    browser.waitForText(SLACK + ".message", "Voici ce que je sais faire");
    browser.click(SLACK + "[data-conversation='#general']");
    say(SLACK, "aide");
    browser.waitForText(SLACK + ".private-note", "Toi seul vois ce message");
    browser.click(TEAMS + "[data-conversation='Équipe']");
    say(TEAMS, "relire");
    browser.waitForText(TEAMS + ".from-bot", "Une suggestion à relire");
    photograph("channel");

    assertThat(slack.named("Karim Haddad").deeds())
        .containsExactly("commands /ambassadeur aide", "mentions #general aide");
  }

  @Test
  void pressedButtonChangesItsMessage() {
    say(TEAMS, "relire");
    browser.click(TEAMS + "[data-label='Accepter']");
    browser.waitForText(TEAMS + ".card", "C'est fait.");

    assertThat(teams.named("Chloé Petit").deeds())
        .containsExactly("says relire", "presses Accepter {}");
  }

  @Test
  void modalSaysWhatIsWrongAndKeepsWhatWasTyped() {
    say(SLACK, "relire");
    browser.click(SLACK + "[data-label='Modifier puis accepter']");
    browser.waitFor("document.querySelector('dialog.slack').open");
    browser.type(" ");
    browser.fill("dialog.slack [data-field=why] textarea", "Parce que c'est nous");
    browser.click("dialog.slack button[type=submit]");
    browser.waitForText(
        "dialog.slack [data-field=consent] .field-error", "Cette réponse est attendue");
    browser.click("dialog.slack [data-field=consent] input");
    browser.click("dialog.slack button[type=submit]");
    browser.waitForText("dialog.slack [data-field=link] .field-error", "doit commencer par https");
    photograph("modal-slack");
    browser.fill("dialog.slack [data-field=link] input", "https://example.org/b");
    browser.choose("dialog.slack [data-field=person] select", "U3");
    browser.press("Enter");
    browser.waitFor("!document.querySelector('dialog.slack').open");
    browser.waitForText(SLACK + ".message", "Karim est prévenu");

    assertThat(slack.named("Karim Haddad").deeds())
        .last()
        .isEqualTo(
            "submits {consent=true, day=2026-09-02, link=https://example.org/b, network=linkedin,"
                + " person=U3, time=09:30, topics=x, why=Parce que c'est nous}");
  }

  @Test
  void dialogSaysWhatIsWrongOnce() {
    say(TEAMS, "relire");
    browser.click(TEAMS + "[data-label='Modifier puis accepter']");
    browser.waitFor("document.querySelector('dialog.teams').open");
    browser.click("dialog.teams [data-field=consent] input");
    browser.click("dialog.teams [data-label=Accepter]");
    browser.waitForText("dialog.teams .color-attention", "doit commencer par https");
    assertThat(
            browser.read(
                "document.querySelector('dialog.teams').innerText.split('doit commencer').length"))
        .isEqualTo("2");
    assertThat(
            browser.read(
                "document.querySelector('dialog.teams [data-field=consent] input').checked"))
        .isEqualTo("true");
    photograph("dialog-teams");
    browser.press("Escape");
    browser.waitFor("!document.querySelector('dialog.teams').open");

    assertThat(teams.named("Chloé Petit").deeds()).last().isEqualTo("cancels");
  }

  @Test
  void fieldsInsideAMessageGoWithItsButton() {
    say(TEAMS, "suggérer");
    browser.click(TEAMS + "[data-label=Envoyer]");
    browser.waitForText(TEAMS + ".field-error", "Cette réponse est attendue");
    browser.fill(TEAMS + "[data-field=link] input", "https://example.org/c");
    browser.click(TEAMS + "[data-label=Envoyer]");
    browser.waitForText(TEAMS + ".card", "C'est fait.");

    assertThat(teams.named("Chloé Petit").deeds())
        .last()
        .isEqualTo("presses Envoyer {link=https://example.org/c, network=x}");
  }

  @Test
  void whatStrangersWriteIsShownAsCharacters() {
    for (String platform : List.of(SLACK, TEAMS)) {
      say(platform, "hostile " + Samples.HOSTILE);
      browser.waitForText(platform + ".from-bot .message-body", "<script>alert(1)</script>");
      browser.waitForText(platform + ".from-person .message-body", Samples.HOSTILE);
    }
    assertThat(
            browser.read(
                "document.querySelectorAll('.message-body script, .message-body img,"
                    + " a[href^=javascript]').length"))
        .isEqualTo("0");
  }

  @Test
  void tourLeadsToTheOrganiser() {
    browser.click("[data-step=help]");
    browser.waitForText(SLACK + ".block-header", "Voici ce que je sais faire");
    browser.click("[data-step=suggest]");
    browser.waitFor("document.querySelectorAll('.tour-step.done').length === 2");
    browser.click("[data-step=review]");
    browser.waitForText(SLACK + ".block-header", "Une suggestion à relire");

    assertThat(slack.named("Nadia Lemoine").deeds()).containsExactly("says relire");
    assertThat(slack.named("Karim Haddad").deeds())
        .last()
        .asString()
        .startsWith("says suggérer https://");
  }

  @Test
  void homeIsDrawnWhenItIsOpened() {
    browser.click(SLACK + "[data-conversation=home]");
    browser.waitForText(SLACK + ".home-page", "2 suggestions attendent");

    assertThat(slack.named("Karim Haddad").deeds()).containsExactly("opens home");
  }

  @Test
  void whatArrivesLaterAppearsByItselfAndIsCounted() {
    slack.named("Nadia Lemoine").hears("direct", "bot", "Nouveau", new SlackSamples().done());
    browser.waitForText(SLACK + "[data-person='Nadia Lemoine'] .badge", "1");
    slack.named("Karim Haddad").hears("#general", "bot", "Nouveau", new SlackSamples().done());
    browser.waitForText(SLACK + "[data-conversation='#general'] .badge", "1");
    browser.click(SLACK + "[data-conversation='#general']");
    browser.waitForText(SLACK + ".message", "C'est fait.");
  }

  @Test
  void failureOfTheBotIsSaidInPlainWords() {
    say(TEAMS, "panne");
    browser.waitForText(TEAMS + ".trouble", "Le bot n'a pas répondu comme prévu");
    say(TEAMS, "aide");
    browser.waitForText(TEAMS + ".card", "Voici ce que je sais faire");
    browser.waitFor("!document.querySelector('%s.trouble:not([hidden])')".formatted(TEAMS));
  }

  @Test
  void aMessageIsBroughtToTheBotByItsMenu() {
    slack.named("Nadia Lemoine").posts("#general", "Vu ce matin");
    browser.click(SLACK + "[data-conversation='#general']");
    browser.waitForText(SLACK + ".from-person", "Vu ce matin");
    browser.click(SLACK + ".from-person .message-menu");
    browser.waitFor("document.querySelector('dialog.slack').open");

    assertThat(slack.named("Karim Haddad").deeds()).containsExactly("captures m1");
  }

  @Test
  void aMessageIsAnsweredBeneathIt() {
    for (String window : List.of(SLACK, TEAMS)) {
      say(window, "aide");
      browser.click(window + ".from-bot .message-answer");
      browser.waitForText(window + ".composer-beneath", "En réponse à « réponse à aide »");
      photograph("beneath");
      say(window, "Merci");
      browser.waitForText(window + ".from-person .beneath", "En réponse à « réponse à aide »");
      browser.waitFor("document.querySelector('%s.composer-beneath').hidden".formatted(window));
      say(window, "relire");
      browser.waitForText(window + ".messages", "Une suggestion à relire");
    }
    for (ScriptedPerson person : List.of(slack.named("Karim Haddad"), teams.named("Chloé Petit"))) {
      assertThat(person.deeds())
          .containsExactly("says aide", "writes beneath m2 Merci", "says relire");
    }
  }

  @Test
  void aPhotoIsSentAndShownWhereItStands() {
    for (String window : List.of(SLACK, TEAMS)) {
      browser.click(window + ".composer-input");
      browser.type("À l'atelier");
      browser.read("(%s)('%s.composer-file', 2600)".formatted(CHOOSE_A_PHOTO, window));
      browser.waitForText(window + ".from-person", "À l'atelier");
      browser.waitFor(
          "document.querySelector('%s.sent-picture').naturalWidth === 1600".formatted(window));
    }
    browser.click("[data-view=both]");
    photograph("photo");

    assertThat(slack.named("Karim Haddad").deeds()).containsExactly("sends image/jpeg À l'atelier");
  }

  /** Has the field hold a large photo, as if somebody had chosen it. */
  private static final String CHOOSE_A_PHOTO =
      """
      async (selector, width) => {
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = width / 2;
        const pen = canvas.getContext('2d');
        for (let x = 0; x < width; x += 100) {
          for (let y = 0; y < width / 2; y += 100) {
            pen.fillStyle = `rgb(${x * 7 % 256} ${y * 11 % 256} ${(x * y) % 256})`;
            pen.fillRect(x, y, 100, 100);
          }
        }
        const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
        const data = new DataTransfer();
        data.items.add(new File([blob, new Uint8Array(700_000)], 'photo.png', { type: 'image/png' }));
        const input = document.querySelector(selector);
        input.files = data.files;
        input.dispatchEvent(new Event('change'));
        return 'chosen';
      }\
      """;

  @Test
  void windowIsUsedWithoutAMouse() {
    say(SLACK, "relire");
    browser.waitForText(SLACK + ".block-header", "Une suggestion à relire");
    browser.read("document.querySelector('.slack .messages').focus()");
    for (String entry :
        List.of("Répondre dans le fil", "Suggérer ce message à partager", "Répondre dans le fil")) {
      browser.press("Tab");
      assertThat(browser.read("document.activeElement.title")).isEqualTo(entry);
    }
    browser.press("Tab");
    browser.press("Tab");
    assertThat(browser.read("document.activeElement.dataset.label")).isEqualTo("Accepter");
    browser.press("Enter");
    browser.waitForText(SLACK + ".message", "Karim est prévenu");
  }

  @Test
  void pageSpeaksEnglishToo() {
    browser.click("[data-language=en]");
    browser.waitForText(".page-head", "the real bot");
    browser.click("[data-language=fr]");
    browser.waitForText(".page-head", "le vrai bot");
  }

  @Test
  void oneWindowFillsThePageAndFitsAPhone() {
    browser.click("[data-view=slack]");
    browser.waitFor("document.querySelectorAll('.window').length === 1");
    say(SLACK, "relire");
    browser.waitForText(SLACK + ".message", "Une suggestion à relire");
    photograph("one-window");
    browser.becomes(390, 844, true);
    assertThat(browser.read("document.documentElement.scrollWidth <= 390")).isEqualTo("true");
    photograph("phone");
    browser.click("[data-view=both]");
    browser.waitFor("document.querySelectorAll('.window').length === 2");
  }

  @Test
  void bothWindowsStandSideBySide() {
    browser.click("[data-view=both]");
    for (String platform : List.of(SLACK, TEAMS)) {
      say(platform, "aide");
      browser.waitForText(platform + ".message", "Voici ce que je sais faire");
      say(platform, "relire");
      browser.waitForText(platform + ".message", "Une suggestion à relire");
    }
    photograph("light");
    browser.becomes(1440, 900, true);
    photograph("dark");
  }

  private static void say(String window, String words) {
    browser.click(window + ".composer-input");
    browser.type(words);
    browser.press("Enter");
  }

  private static void photograph(String name) {
    browser.photograph(Path.of("target", "playground-" + name + ".png"));
  }
}
