package org.ambassadorbot.core.feature.privacy;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

/** It is Wednesday 2 September 2026, ten in the morning in Paris, when each conversation begins. */
class OwnHoursTest {
  private Actor nadia;
  private Actor karim;
  private Actor emily;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    karim = stage.enters(Casting.of("Karim").administrating());
    emily = stage.enters(Casting.of("Emily").speakingEnglish().onSecondPlatform());
  }

  private void acceptSomething() {
    nadia.says("suggérer https://example.org/a");
    karim.says("relire");
    karim.presses("Accepter");
  }

  @Conversation
  void hoursOfOnesOwnAreChosenSeenAndGivenUp() {
    nadia.says("mes horaires");
    nadia.hears("du lundi au vendredi, de 9 h à 18 h");
    nadia.hears("ce sont les horaires du programme");
    nadia.says("mes horaires lundi-jeudi 9h-16h30");
    nadia.hears("C'est noté : je t'écris du lundi au jeudi, de 9 h à 16 h 30");
    nadia.says("ma page");
    nadia.hears("Messages : du lundi au jeudi, de 9 h à 16 h 30");
    nadia.says("mes données");
    nadia.hears("Messages : du lundi au jeudi, de 9 h à 16 h 30");
    nadia.says("mes horaires");
    nadia.hears("comme tu l'as choisi");
    nadia.presses("Comme le programme");
    nadia.hears("les horaires du programme valent à nouveau pour toi, du lundi au vendredi");

    emily.says("my hours 9am-5pm");
    emily.hears("Noted: I write to you Monday to Friday, from 9:00 am to 5:00 pm");
    emily.says("my hours whenever");
    emily.hears("I did not understand these hours: “whenever”");
  }

  @Conversation
  void hoursCanBePickedInAForm() {
    nadia.says("mes horaires 17h-9h");
    nadia.hears("La fin doit venir après le début");
    nadia.presses("Changer mes horaires");
    nadia.fills("days", "MONDAY", "from", "10:00", "to", "10:30");
    nadia.seesError("to", "au moins une heure");
    nadia.fills("days", "MONDAY", "from", "10:00", "to", "09:00");
    nadia.seesError("to", "La fin doit venir après le début");
    nadia.fills("days", "MONDAY", "from", "10:00", "to", "00:00");
    nadia.hears("je t'écris le lundi, de 10 h à minuit");
  }

  @Conversation
  void whatComesOutsideOnesOwnHoursWaitsForThem(Stage stage) {
    nadia.says("mes horaires lundi 14h-16h");
    acceptSomething();
    nadia.doesNotHear("acceptée");
    stage.passes(Duration.ofDays(5).plusHours(3));
    nadia.says("aide");
    nadia.doesNotHear("acceptée");
    stage.passes(Duration.ofHours(2));
    nadia.says("aide");
    nadia.hears("acceptée");
  }

  @Conversation
  void whatWaitsAlreadyFollowsTheNewHours() {
    nadia.says("mes horaires vendredi 14h-16h");
    acceptSomething();
    nadia.doesNotHear("acceptée");
    nadia.says("mes horaires programme");
    nadia.hears("acceptée");
  }

  @Conversation
  void hoursOfOnesOwnDoNotOpenAPauseNorAnAbsence(Stage stage) {
    nadia.says("absent du 2 au 3 septembre");
    nadia.says("mes horaires tous les jours 0h-24h");
    acceptSomething();
    nadia.doesNotHear("acceptée");
    stage.passes(Duration.ofHours(39));
    nadia.says("aide");
    nadia.hears("acceptée");
  }

  @Conversation
  void whoeverMovesIsWrittenToByTheirNewClock() {
    nadia.says("mes horaires 13h-16h");
    acceptSomething();
    nadia.doesNotHear("acceptée");
    nadia.says("fuseau Kolkata");
    nadia.hears("acceptée");
  }
}
