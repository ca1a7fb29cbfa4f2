package org.ambassadorbot.core.feature.challenge;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.feature.points.Told;
import org.ambassadorbot.core.feature.watchnote.Weeks;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChallengeInNoteTest {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theWatchNoteSaysWhereTheChallengeStands(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
      nadia.says("rejoindre");
      nadia.presses("J'accepte la charte");
      john.says("join");
      john.presses("I accept the charter");
      lea.says("défi créer");
      lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-30");
      lea.presses("Ajouter une action");
      lea.fills("rule", "share-link-given", "points", "10");
      lea.presses("Ajouter un enjeu");
      lea.fills("kind", "COLLECTIVE", "words", "un repas", "amount", "100");
      lea.presses("Lancer");
      lea.presses("Oui, lancer");
      new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);
      for (int i = 1; i <= 4; i++) {
        nadia.says("veille ajouter https://example.org/" + i);
      }
      Weeks weeks = new Weeks(stage);
      weeks.closes();
      weeks.sends();
      lea.says("aide");

      nadia.hears("Rentrée, en cours jusqu'au mercredi 30 septembre 2026");
      nadia.hears("Ensemble : 10 points sur 100");
      john.hears("Rentrée, on until Wednesday 30 September 2026");
      john.hears("Together: 10 points out of 100");
    }
  }
}
