package org.ambassadorbot.core.feature.points;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.event.Evidence;
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
    nadia.joins();
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
                    "INSERT INTO points_weight (programme_id, rule, points) SELECT id,"
                        + " 'suggestion-accepted', ? FROM programme WHERE true ON CONFLICT"
                        + " (programme_id, rule) DO UPDATE SET points = excluded.points",
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

  @Conversation
  void betterEvidenceRaisesAShareAndUndoingTakesItBack(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    Told told = new Told((HeadlessStage) stage, "Nadia");
    told.share(7, Evidence.DECLARED);
    told.share(7, Evidence.LINK_GIVEN);
    told.share(7, Evidence.LINK_GIVEN);
    nadia.says("points");
    nadia.hears("Tu as 5 points.");
    nadia.hears("+3 partage de « Un article », déclaré");
    nadia.hears("+2 partage de « Un article », lien donné (la différence)");
    nadia.hears("Un partage rapporte selon ce qu'on en sait : 3 déclaré, 5 avec son lien");
    told.undo(7);
    told.share(7, Evidence.CLICK_SEEN);
    nadia.says("points");
    nadia.hears("Tu as 0 point.");
    nadia.hears("-5 annulé par toi : partage de « Un article »");
  }

  @Conversation
  void onlyAFewSharesCountInADay(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    Told told = new Told((HeadlessStage) stage, "Nadia");
    for (int share = 1; share <= 5; share++) {
      told.share(share, Evidence.DECLARED);
    }
    nadia.says("points");
    nadia.hears("Tu as 9 points.");
    nadia.hears("au-delà de ce qui compte en un jour");
    stage.passes(Duration.ofDays(1));
    told.share(6, Evidence.DECLARED);
    nadia.says("points");
    nadia.hears("Tu as 12 points.");
  }

  @Conversation
  void organisersDecideWhatActionsAreWorth() {
    lea.says("barème");
    lea.hears("Suggestion acceptée : 10 points");
    lea.hears("Partage déclaré : 3 points, 3 fois par jour au plus");
    lea.presses("Changer");
    lea.fills("rule", "suggestion-accepted", "points", "dix");
    lea.seesError("points", "Écris un nombre de 0 à");
    lea.fills("rule", "suggestion-accepted", "points", "12", "cap", "1");
    lea.hears("Suggestion acceptée : 12 points, une fois par jour");
    earn("https://example.org/a");
    earn("https://example.org/b");
    nadia.says("points");
    nadia.hears("Tu as 12 points.");
    lea.says("journal");
    lea.hears("Léa a changé ce que vaut une action : 10 > 12");
  }

  @Conversation
  void aLineOfALargeLedgerIsTakenBackToo(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    earn("https://example.org/a Un bel article");
    Database database = ((HeadlessStage) stage).part(Database.class);
    database.write(() -> database.handle().execute("UPDATE points_entry SET id = id + 5000000"));
    lea.says("corriger Nadia");
    lea.presses("Annuler cette ligne");
    lea.fills("reason", "Acceptée par erreur");
    nadia.says("points");
    nadia.hears("Tu as 0 point.");
  }

  @Conversation
  void anOrganiserTakesALineBackForAReason() {
    earn("https://example.org/a Un bel article");
    lea.says("corriger Nadia");
    lea.hears("Points : Nadia");
    lea.presses("Annuler cette ligne");
    lea.fills("reason", "Acceptée par erreur");
    lea.hears("C'est fait, et la personne est prévenue.");
    nadia.hears("Léa a corrigé une ligne de tes points : tu en as maintenant 0.");
    nadia.hears("Acceptée par erreur");
    nadia.says("points");
    nadia.hears("-10 corrigé par l'équipe : « Acceptée par erreur »");
    lea.says("corriger Nadia");
    lea.presses("Ajouter ou retirer");
    lea.fills("points", "5", "reason", "Bravo");
    nadia.hears("Léa a ajusté tes points : tu en as maintenant 5.");
  }
}
