package org.ambassadorbot.core.feature.onboarding;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;

/** A newcomer's month, with its nights and week-ends. */
class FirstThirtyDaysTest {
  private static final String REMINDER = "Petit rappel, sans obligation";
  private static final String CHARTER = "la charte tient en une page. La lire n'engage à rien";

  @Conversation
  void aNewcomersMonthHasWeekEndsAPauseAndAPublicHoliday(Stage stage) {
    Autumn autumn = new Autumn(stage);
    Actor nadia = stage.enters("Nadia");
    nadia.comesIn();
    nadia.hearsNothing();
    autumn.until("2026-10-15T11:00"); // a Thursday
    nadia.hears("Bienvenue dans l'entreprise");

    autumn.until("2026-10-19T08:55"); // the week-end is over, the day has not begun
    nadia.doesNotHear("Pourquoi ce programme");
    autumn.until("2026-10-19T10:00");
    nadia.hears("Pourquoi ce programme");

    autumn.until("2026-10-21T23:00");
    nadia.doesNotHear(CHARTER);
    autumn.until("2026-10-22T10:00");
    nadia.hears(CHARTER);
    nadia.presses("Plus tard");
    nadia.hears("j'en reparle dans une semaine de travail");
    autumn.until("2026-10-29T08:00");
    nadia.doesNotHear(CHARTER);
    autumn.until("2026-10-29T10:00");
    nadia.hears(CHARTER);

    autumn.until("2026-10-30T10:00");
    nadia.says("pause jusqu'au 5 novembre");
    autumn.until("2026-11-05T23:00");
    nadia.doesNotHear(REMINDER);
    autumn.until("2026-11-06T10:00");
    nadia.hears(REMINDER);

    nadia.says("aide");
    autumn.until("2026-11-11T20:00"); // a public holiday
    nadia.doesNotHear(REMINDER);
    autumn.until("2026-11-12T10:00");
    nadia.hears(REMINDER);

    nadia.says("aide");
    autumn.until("2026-12-15T10:00"); // silence was understood
    nadia.hearsTimes(1);
    nadia.looksAtPage();
    nadia.hears("Ton accueil : 2 étapes faites sur 4.");
    nadia.presses("Continuer mon accueil");
    autumn.until("2026-12-15T12:00");
    nadia.hears(CHARTER);
  }

  @Conversation
  void noThanksIsForGood(Stage stage) {
    Autumn autumn = new Autumn(stage);
    Actor karim = stage.enters("Karim");
    karim.comesIn();
    autumn.until("2026-10-15T11:00");
    karim.presses("Non merci");
    karim.hears("je n'en reparle plus");
    autumn.until("2026-11-20T10:00");
    karim.hearsTimes(1);
    karim.goesAway();
    karim.comesIn();
    autumn.until("2026-12-20T10:00");
    karim.hearsNothing();
  }

  @Conversation
  void whatIsDoneIsSkippedAndTheCharterOpensTheNextPath(Stage stage) {
    Autumn autumn = new Autumn(stage);
    Actor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    john.comesIn();
    john.says("join");
    john.presses("I accept the charter");
    john.says("suggest https://example.org/a");
    autumn.lea().says("relire");
    autumn.lea().presses("Accepter");

    autumn.until("2026-10-16T10:00");
    john.hears("in which language shall I speak to you");
    john.seesButton("Choose my language");
    john.presses("Choose my networks");
    john.seesForm("My networks");
    john.fills("network", "x");
    john.hears("from now on I only offer you X");
    john.presses("Done");
    autumn.until("2026-10-19T10:00");
    john.hears("The simple rules");
    john.presses("Done");
    autumn.until("2026-10-20T10:00");
    john.hears("The watch note");
    john.presses("Done");
    autumn.until("2026-10-26T10:00");
    john.doesNotHear("First suggestion");
    autumn.until("2026-10-27T10:00");
    john.hears("First share");
    john.looksAtPage();
    john.hears("Your welcome: 4 of 7");
  }
}
