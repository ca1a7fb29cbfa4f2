package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.DepartureStore;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BroadcastWorkTest {
  private static final int CROWD = 1_230;

  private static void crowd(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    database.write(
        () -> {
          for (int i = 0; i < CROWD; i++) {
            database
                .handle()
                .execute(
                    "INSERT INTO person (programme_id, name, email, language, zone, created_at)"
                        + " SELECT MIN(id), 'P"
                        + i
                        + "', NULL, 'fr', 'Europe/Paris', 0"
                        + " FROM programme");
          }
          database
              .handle()
              .execute(
                  "INSERT INTO identity (platform, workspace_id, user_id, programme_id, person_id,"
                      + " is_profile_known, last_seen_at) SELECT 'alpha', 'W1', q.name,"
                      + " q.programme_id, q.id, 1, 0 FROM person q WHERE q.email IS NULL");
        });
  }

  private static long deliveries(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT COUNT(*) FROM delivery WHERE batch = 'broadcast:1'")
                .mapTo(Long.class)
                .one());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLargeAudienceIsGoneThroughInPortionsAndOnce(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      crowd(stage);
      stage.passes(Duration.ofHours(10));
      lea.says("diffuser Bonjour");
      lea.fills("audience", "EVERYONE");
      lea.hears("1 231 personnes".replace(' ', ' '));
      lea.presses("Confirmer l'envoi");
      assertThat(deliveries(stage)).isEqualTo(500);

      stage.part(BroadcastWork.class).run();
      assertThat(deliveries(stage)).isEqualTo(CROWD + 1);
      stage.part(BroadcastWork.class).run();
      assertThat(deliveries(stage)).isEqualTo(CROWD + 1);

      lea.presses("Mettre en pause");
      stage.part(BroadcastWork.class).run();
      stage.passes(Duration.ofHours(14));
      lea.says("aide");
      assertThat(stage.part(Dispatcher.class).depth())
          .containsEntry(DeliveryState.HELD, CROWD + 1L);
      lea.presses("Annuler le reste");
      stage.part(BroadcastWork.class).run();
      lea.presses("Actualiser");
      lea.hears("annulée");
      assertThat(stage.part(Dispatcher.class).depth()).doesNotContainKey(DeliveryState.HELD);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aScheduledBroadcastLeavesAtItsTime(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("diffuser");
      lea.fills(
          "words",
          "Plus tard",
          "audience",
          "EVERYONE",
          "when",
          "programme",
          "day",
          "2026-09-03",
          "time",
          "14:00");
      lea.presses("Confirmer la programmation");
      stage.part(BroadcastWork.class).run();
      assertThat(deliveries(stage)).isZero();

      stage.passes(Duration.ofHours(28));
      stage.part(BroadcastWork.class).run();
      assertThat(deliveries(stage)).isEqualTo(1);
      lea.says("aide");
      stage.part(BroadcastWork.class).follow();
      lea.says("santé");
      assertThat(lea.screen()).anyMatch(seen -> seen.text().contains("Diffusion n° 1 : envoyée"));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aScheduledBroadcastOfSomebodyWithoutTheRightDoesNotLeave(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor omar = stage.enters(Casting.of("Omar").administrating());
      omar.says("aide");
      lea.says("diffuser");
      lea.fills(
          "words",
          "Plus tard",
          "audience",
          "EVERYONE",
          "when",
          "programme",
          "day",
          "2026-09-03",
          "time",
          "14:00");
      lea.presses("Confirmer la programmation");
      omar.says("rôle Léa -organisateur");
      omar.hears("Léa");
      stage.passes(Duration.ofHours(28));
      stage.part(BroadcastWork.class).run();
      assertThat(deliveries(stage)).isZero();
      omar.says("mes diffusions");
      omar.hears("Plus tard · brouillon");
      omar.sees("« Plus tard » devait partir, mais Léa n'est plus de l'équipe d'organisation.");
    }
  }

  private static void set(HeadlessStage stage, String state, String cause) {
    Database database = stage.part(Database.class);
    database.write(
        () ->
            database
                .handle()
                .createUpdate(
                    "UPDATE delivery SET state = :state, cause = :cause,"
                        + " due_at = 4611686018427387903 WHERE batch = 'broadcast:1'"
                        + " AND platform = 'alpha'")
                .bind("state", state)
                .bind("cause", cause)
                .execute());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void onlyWhatFailedIsTriedAgain(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor karim = stage.enters(Casting.of("Karim").onSecondPlatform());
      karim.says("aide");
      lea.says("diffuser Bonjour");
      lea.fills("audience", "EVERYONE");
      lea.presses("Confirmer l'envoi");
      karim.hears("Bonjour");
      set(stage, "FAILED", "RECIPIENT_UNREACHABLE: account_inactive");

      lea.presses("Actualiser");
      lea.hears("En échec : 1");
      lea.presses("Voir les échecs");
      lea.hears("Un message n'a pas pu être remis :");
      lea.hears("Injoignable : compte fermé, ou bot bloqué : Léa");
      lea.says("santé");
      lea.hears("Des messages n'ont pas pu partir");
      karim.says("aide");
      lea.presses("Réessayer ces envois");
      lea.hears("Bonjour");
      karim.doesNotHear("Bonjour");
      lea.presses("Actualiser");
      lea.hears("2 sur 2");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsInDoubtIsSentAgainOnlyWhenAsked(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("diffuser Bonjour");
      lea.fills("audience", "EVERYONE");
      lea.presses("Confirmer l'envoi");
      set(stage, "IN_DOUBT", "interrupted");

      lea.presses("Actualiser");
      lea.hears("Dans le doute : 1");
      lea.presses("Voir les doutes");
      lea.hears("Un message est peut-être arrivé");
      lea.hears("La réponse de la plateforme s'est perdue : Léa");
      lea.hears("Renvoyer peut en faire arriver certains deux fois.");
      lea.presses("Renvoyer quand même");
      lea.hears("Bonjour");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverLeftTheWorkspaceIsLeftOut(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor karim = stage.enters("Karim");
      karim.says("aide");
      lea.says("aide");
      Database database = stage.part(Database.class);
      database.write(() -> stage.part(DepartureStore.class).left(karim.identity()));
      lea.says("diffuser Bonjour");
      lea.fills("audience", "EVERYONE");
      lea.hears("a quitté l'entreprise : Karim");
      lea.presses("Confirmer l'envoi");
      karim.doesNotHear("Bonjour");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theOrganisersCardFollowsByItself(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      stage.passes(Duration.ofHours(10));
      lea.says("diffuser Bonjour");
      lea.fills("audience", "EVERYONE");
      lea.presses("Confirmer l'envoi");
      lea.hears("En attente : 1");
      stage.passes(Duration.ofHours(14));
      lea.says("aide");
      stage.part(BroadcastWork.class).follow();
      lea.says("santé");
      assertThat(lea.screen()).anyMatch(seen -> seen.text().contains("Diffusion n° 1 : envoyée"));
    }
  }
}
