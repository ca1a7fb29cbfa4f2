package org.ambassadorbot.core.feature.administration;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class SettingsTest {
  private Actor lea;
  private Actor omar;
  private Actor nadia;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
    nadia = stage.enters("Nadia");
    omar.says("aide");
  }

  private void broadcast(String words) {
    lea.says("diffuser " + words);
    lea.fills("audience", "role-ORGANISER");
    lea.presses("Confirmer l'envoi");
  }

  @Conversation
  void aSmallerBudgetHoldsWhatIsAboveForTheNextWeek(Stage stage) {
    lea.says("réglages");
    lea.seesForm("Réglages du programme");
    lea.fills("budget", "1");
    lea.hears("Un message non demandé par semaine et par personne, au plus");
    broadcast("Premier message");
    omar.hears("Premier message");
    broadcast("Deuxième message");
    omar.doesNotHear("Deuxième message");
    lea.says("santé");
    lea.hears("Retenus jusqu'à une heure décente : 2");
    lea.says("journal");
    lea.hears("a changé les réglages du programme");
    stage.passes(Duration.ofDays(5));
    lea.says("aide");
    omar.hears("Deuxième message");
  }

  @Conversation
  void aRaisedBudgetBringsForwardWhatWaitedForIt() {
    lea.says("réglages");
    lea.fills("budget", "1");
    broadcast("Premier message");
    broadcast("Deuxième message");
    broadcast("Troisième message");
    omar.sees("Premier message");
    omar.says("aide");
    omar.doesNotHear("Deuxième message");
    lea.says("réglages");
    lea.fills("budget", "2");
    omar.hears("Deuxième message");
    omar.doesNotHear("Troisième message");
    lea.says("réglages");
    lea.fills("budget", "5");
    omar.sees("Troisième message");
  }

  @Conversation
  void longerHoursBringForwardWhatWaitedForThem(Stage stage) {
    stage.passes(Duration.ofHours(10));
    broadcast("Ce soir encore");
    omar.doesNotHear("Ce soir encore");
    lea.says("réglages");
    lea.fills("to", "00:00");
    omar.hears("Ce soir encore");
  }

  @Conversation
  void theToneAndTheHoursAreSet(Stage stage) {
    lea.says("réglages");
    lea.fills("address", "FORMAL", "days", "WEDNESDAY", "from", "08:00", "to", "00:00");
    lea.hears("de 8 h à minuit");
    lea.hears("mercredi");
    nadia.says("aide");
    nadia.hears("Ce que je sais faire pour vous");
    stage.passes(Duration.ofHours(10));
    broadcast("Ce soir encore");
    omar.hears("Ce soir encore");
  }

  @Conversation
  void badInputIsSaidFieldByField() {
    lea.says("réglages");
    lea.fills("budget", "0", "zone", "Paris", "country", "XX", "from", "18:00", "to", "09:00");
    lea.seesError("budget", "Un nombre de 1 à 50");
    lea.seesError("zone", "Je ne connais pas ce fuseau");
    lea.seesError("country", "Je ne connais pas les jours fériés de ce pays");
    lea.seesError("to", "La fin doit venir après le début");
    lea.fills(
        "budget",
        "5",
        "zone",
        "Europe/Paris",
        "country",
        "FR",
        "region",
        "zz",
        "from",
        "09:00",
        "to",
        "18:00");
    lea.seesError("region", "Ce peut être");
    nadia.says("réglages");
    nadia.seesNoForm();
  }

  @Conversation
  void itWorksInEnglish() {
    omar.says("langue en");
    omar.says("settings");
    omar.seesForm("Programme settings");
    omar.fills("budget", "3");
    omar.hears("3 unasked messages per week and person, at most");
  }
}
