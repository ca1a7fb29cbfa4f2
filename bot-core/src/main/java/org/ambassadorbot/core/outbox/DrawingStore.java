package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.SqlStatement;

/** What is drawn again where people have it before them, as rows. */
final class DrawingStore {
  /** Nothing else has no key, no batch and the last place in the order of service. */
  private static final String IS_DRAWING =
      "message_key IS NULL AND batch IS NULL AND service = 2 AND is_repeatable = 1";

  private static final String WAITS_THERE =
      " WHERE programme_id = :programme AND person_id = :person AND state IN ('HELD', 'READY')"
          + " AND target = :target AND "
          + IS_DRAWING;

  private final Database database;
  private final Platforms platforms;
  private final CardJson json = new CardJson();

  @Inject
  DrawingStore(Database database, Platforms platforms) {
    this.database = database;
    this.platforms = platforms;
  }

  /** When one more may leave in a workspace: not all at once where a platform lets few be drawn. */
  Instant moment(ProgrammeId programme, WorkspaceId workspace, Instant now) {
    return platforms
        .find(workspace.platform())
        .map(ChatPlatform::pace)
        .map(Pace::drawings)
        .flatMap(limit -> earliest(programme, workspace, limit))
        .filter(now::isBefore)
        .orElse(now);
  }

  /** So long after the one that is as many before as may leave together. */
  private Optional<Instant> earliest(
      ProgrammeId programme, WorkspaceId workspace, RateLimit limit) {
    return database
        .handle()
        .createQuery(
            "SELECT due_at FROM delivery WHERE platform = :platform AND workspace_id = :workspace"
                + " AND programme_id = :programme AND "
                + IS_DRAWING
                + " ORDER BY due_at DESC LIMIT 1 OFFSET :others")
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .bind("programme", programme.value())
        .bind("others", limit.calls() - 1)
        .mapTo(Long.class)
        .findOne()
        .map(due -> Instant.ofEpochMilli(due).plus(limit.window()));
  }

  /** Has what waits to be drawn at a target show something else; empty when nothing waits. */
  Optional<DeliveryId> showInstead(
      ProgrammeId programme, PersonId person, Target target, long content) {
    return bind(
            database
                .handle()
                .createQuery(
                    "UPDATE delivery SET content_id = :content" + WAITS_THERE + " RETURNING id"),
            programme,
            person,
            target)
        .bind("content", content)
        .mapTo(Long.class)
        .stream()
        .map(DeliveryId::new)
        .findFirst();
  }

  /** Gives up what waits to be drawn where somebody is shown something newer. */
  void giveUp(ProgrammeId programme, PersonId person, Target target) {
    bind(
            database
                .handle()
                .createUpdate(
                    "UPDATE delivery SET state = 'CANCELLED', cause = 'shown anew'" + WAITS_THERE),
            programme,
            person,
            target)
        .execute();
  }

  private <S extends SqlStatement<S>> S bind(
      S statement, ProgrammeId programme, PersonId person, Target target) {
    return statement
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("target", json.write(target));
  }
}
