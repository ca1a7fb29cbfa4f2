package org.ambassadorbot.core.feature.points;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.store.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

class PointsTest {
  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
  }

  private void earn(String link) {
    nadia.says("suggérer " + link);
    lea.says("relire");
    lea.presses("Accepter");
  }

  @Conversation
  void eachLineHasItsReasonAndItsDay() {
    earn("https://example.org/a Un bel article");
    nadia.says("points");
    nadia.hears("Tu as 10 points.");
    nadia.hears("+10 suggestion acceptée : « Un bel article » (mercredi 2 septembre 2026)");
    nadia.hears("Tu es la seule personne à voir cette page.");
  }

  @Conversation
  void reasonsAreReadInThePersonsOwnLanguage() {
    earn("https://example.org/a Un bel article");
    nadia.says("langue en");
    nadia.says("points");
    nadia.hears("You have 10 points.");
    nadia.hears("+10 suggestion accepted: “Un bel article” (Wednesday 2 September 2026)");
  }

  @Conversation
  void olderLinesAreCounted() {
    for (int i = 1; i <= 12; i++) {
      earn("https://example.org/" + i);
    }
    nadia.says("points");
    nadia.hears("Tu as 120 points.");
    nadia.hears("« example.org/12 »");
    nadia.doesNotHear("« example.org/2 »");
    nadia.hears("et 2 lignes plus anciennes");
  }

  @Conversation
  void aProgrammeDecidesWhatAnActionIsWorth(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    weigh((HeadlessStage) stage, 25);
    earn("https://example.org/a");
    nadia.hears("Tu gagnes 25 points.");
    weigh((HeadlessStage) stage, 0);
    earn("https://example.org/b");
    nadia.hears("ta suggestion « example.org/b » est acceptée. Merci !");
    nadia.says("points");
    nadia.hears("Tu as 25 points.");
  }

  private static void weigh(HeadlessStage stage, int points) {
    Database database = stage.part(Database.class);
    database.write(
        () ->
            database
                .handle()
                .execute(
                    "INSERT INTO points_weight (programme_id, rule, points)"
                        + " SELECT id, 'suggestion-accepted', ? FROM programme WHERE true"
                        + " ON CONFLICT (programme_id, rule) DO UPDATE SET points = excluded.points",
                    points));
  }

  @Conversation
  void withoutJoiningNobodyHasAnAccount(Stage stage) {
    Actor karim = stage.enters("Karim");
    karim.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");
    karim.hears("est acceptée. Merci !");
    karim.doesNotHear("points");
  }
}
