package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;

class BroadcastTimingTest extends BroadcastScene {
  @Conversation
  void atNightMessagesWaitForTheMorning(Stage stage) {
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.hears("les premiers messages partent jeudi 3 septembre 2026 à 9 h");
    lea.presses("Confirmer l'envoi");
    nadia.doesNotHear("Bonne nuit");
    lea.presses("Actualiser");
    lea.sees("En attente : 2");
    stage.passes(Duration.ofHours(14));
    lea.presses("Actualiser");
    nadia.hears("Bonne nuit");
  }

  @Conversation
  void anUrgentMessageLeavesAtNightAndSaysWhyInTheJournal(Stage stage) {
    stage.passes(Duration.ofHours(10));
    lea.says("diffuser");
    lea.fills("words", "Site fermé demain", "urgent", "Inondation");
    lea.hears("à toute heure");
    lea.presses("Confirmer l'envoi");
    nadia.hears("Site fermé demain");
    lea.says("journal");
    lea.hears("Inondation");
  }

  @Conversation
  void whatWaitsCanBePausedResumedAndCancelled(Stage stage) {
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.presses("Confirmer l'envoi");
    lea.presses("Mettre en pause");
    lea.hears("Diffusion n° 1 : en pause");
    stage.passes(Duration.ofHours(14));
    lea.says("aide");
    nadia.doesNotHear("Bonne nuit");
    lea.presses("Reprendre l'envoi");
    nadia.hears("Bonne nuit");
  }

  @Conversation
  void whatIsCancelledNeverLeaves(Stage stage) {
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.presses("Confirmer l'envoi");
    lea.presses("Annuler le reste");
    lea.hears("Diffusion n° 1 : annulée");
    lea.hears("Annulés : 2");
    stage.passes(Duration.ofHours(14));
    lea.says("aide");
    nadia.doesNotHear("Bonne nuit");
  }

  @Conversation
  void aScheduledBroadcastCanBecomeADraftAgain() {
    lea.says("diffuser");
    lea.fills("words", "Plus tard", "when", "programme", "day", "2026-09-03", "time", "14:00");
    lea.hears("jeudi 3 septembre 2026 à 14 h, heure du programme");
    lea.presses("Confirmer la programmation");
    lea.hears("C'est programmé : « Plus tard » partira jeudi 3 septembre 2026 à 14 h");
    nadia.says("aide");
    nadia.doesNotHear("Plus tard");
    lea.presses("Revenir au brouillon");
    lea.hears("Brouillon n° 1");
    lea.seesButton("Confirmer la programmation");
  }

  @Conversation
  void theHealthViewSaysWhatWaits(Stage stage) {
    lea.says("santé");
    lea.hears("Tout va bien");
    lea.hears("Prêts à partir : 0");
    lea.hears("rien n'attend");
    stage.passes(Duration.ofHours(10));
    draft("Bonne nuit");
    lea.presses("Confirmer l'envoi");
    lea.says("health");
    lea.hears("Retenus jusqu'à une heure décente : 2");
    nadia.says("santé");
    nadia.doesNotHear("Tout va bien");
  }

  @Conversation
  void aMomentThatCannotBeIsSaidAndTheRestIsKept() {
    lea.says("diffuser");
    lea.fills("words", "Plus tard", "when", "programme", "day", "2026-09-01", "time", "09:00");
    lea.seesError("day", "Ce moment est déjà passé.");
    lea.fills("when", "programme", "day", "2027-03-28", "time", "02:30");
    lea.seesError("time", "n'existe pas dimanche 28 mars 2027");
    lea.seesError("time", "Choisis par exemple 3");
    lea.fills("when", "person", "day", "30/09/2026", "time", "9h");
    lea.seesError("day", "Je n'arrive pas à lire le jour « 30/09/2026 »");
    lea.seesError("time", "Je n'arrive pas à lire l'heure « 9h »");
    assertThat(lea.formValues())
        .containsEntry("words", "Plus tard")
        .containsEntry("when", "person");
    lea.fills("when", "programme", "day", "2027-03-28", "time", "03:30");
    lea.hears("dimanche 28 mars 2027 à 3 h 30, heure du programme");
  }

  @Conversation
  void aMomentThatCannotBeIsSaidInEnglish() {
    omar.says("langue en");
    omar.says("broadcast Later");
    omar.fills("when", "programme", "day", "tomorrow", "time", "09:00");
    omar.seesError("day", "I cannot read the day “tomorrow”");
    omar.fills("when", "programme", "day", "2027-03-28", "time", "02:30");
    omar.seesError("time", "does not exist on");
    omar.fills("when", "programme", "day", "2026-09-01", "time", "09:00");
    omar.seesError("day", "This moment has already gone by.");
    omar.fills("when", "now");
    omar.hears("Draft");
  }

  @Conversation
  void anUnreadableDayIsSaid() {
    lea.says("diffuser");
    lea.fills("words", "Plus tard", "when", "programme", "day", "", "time", "09:00");
    lea.seesError("day", "il faut un jour et une heure");
    lea.fills("when", "now");
    lea.hears("Brouillon n° 1");
  }
}
