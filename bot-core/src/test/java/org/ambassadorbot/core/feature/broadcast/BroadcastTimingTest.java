package org.ambassadorbot.core.feature.broadcast;

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
  void anUnreadableDayIsSaid() {
    lea.says("diffuser");
    lea.fills("words", "Plus tard", "when", "programme", "day", "", "time", "09:00");
    lea.seesError("day", "il faut un jour et une heure");
    lea.fills("when", "now");
    lea.hears("Brouillon n° 1");
  }
}
