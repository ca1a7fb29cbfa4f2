package org.ambassadorbot.core.feature.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportingPointsTest {
  private static void earn(Actor organiser, Actor player) {
    player.joins();
    player.says("suggérer https://example.org/a");
    organiser.says("relire");
    organiser.presses("Accepter");
  }

  @Conversation
  void anOrganiserTakesThePointsOfAPeriodAway(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    Actor nadia = stage.enters("Nadia");
    earn(lea, nadia);

    lea.says("exporter les points");
    lea.hears("Les points de quelle période ?");
    lea.hears("Il n'est pas à transmettre à leurs responsables");
    lea.presses("Ce mois-ci");
    lea.hears("points-2026-09.csv");
    lea.says("exporter les points 2025");
    lea.hears("Aucune ligne de points dans cette période.");
    lea.says("exporter les points bientôt");
    lea.hears("Je ne reconnais pas cette période.");
    lea.says("export points 09/2026");
    lea.hears("points-2026-09.csv");
    lea.says("journal");
    lea.hears("a emporté des points en tableau (2026-09), lignes : 1");
    nadia.says("exporter les points");
    nadia.hears("Léa");
    nadia.doesNotHear("période");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theTableNamesPeopleAndHoldsNoFormula(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      earn(lea, nadia);
      lea.says("corriger Nadia");
      lea.presses("Ajouter ou retirer");
      lea.fills("points", "-3", "reason", "=SUM(A1:A9);\"x\"");
      stage.passes(Duration.ofDays(30));
      new Told(stage, "Nadia").share(1, Evidence.LINK_GIVEN);

      lea.says("exporter les points 2026-09");
      assertThat(file(stage))
          .startsWith("\uFEFFligne;moment;personne;e-mail;compte;points;nature;règle")
          .contains(";Nadia;nadia@example.org;earned;10;donnés;suggestion-accepted;;")
          .contains(";Nadia;nadia@example.org;earned;-3;ajustés;adjusted;;\"'=SUM(A1:A9);")
          .doesNotContain("link-given");
      stage.passes(Duration.ofSeconds(1));
      lea.says("exporter les points tout");
      assertThat(file(stage)).contains("share", ";link-given;").hasLineCount(4);
    }
  }

  private static String file(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT content FROM export_file ORDER BY expires_at DESC LIMIT 1")
                .mapTo(String.class)
                .one());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theSponsorTakesNothingAway(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor karim = stage.enters("Karim");
      lea.says("aide");
      karim.says("aide");
      lea.says("rôle Karim sponsor");
      karim.says("exporter les points tout");
      karim.hears("Léa");
      karim.forges("points.export", "all");
      karim.hears("Léa");
      karim.doesNotHear(".csv");
    }
  }
}
