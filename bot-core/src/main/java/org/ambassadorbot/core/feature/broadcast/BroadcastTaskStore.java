package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** What is still to be done to broadcasts, as rows: one task of a broadcast at a time, in order. */
final class BroadcastTaskStore {
  private final Database database;

  @Inject
  BroadcastTaskStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  void add(BroadcastId broadcast, BroadcastTask.Kind kind, String detail, Instant dueAt) {
    handle()
        .createUpdate(
            "INSERT INTO broadcast_task (broadcast_id, kind, detail, position, due_at)"
                + " VALUES (:broadcast, :kind, :detail, 0, :due)")
        .bind("broadcast", broadcast.value())
        .bind("kind", kind.name())
        .bind("detail", detail)
        .bind("due", dueAt.toEpochMilli())
        .execute();
  }

  /** The task to go on with; another instance that looks at the same time gets another one. */
  Optional<BroadcastTask> next(Instant now) {
    return handle()
        .createQuery(
            "SELECT t.id, t.broadcast_id, t.kind, t.detail, t.position FROM broadcast_task t"
                + " WHERE t.due_at <= :now AND NOT EXISTS (SELECT 1 FROM broadcast_task e"
                + " WHERE e.broadcast_id = t.broadcast_id AND e.id < t.id)"
                + " ORDER BY t.due_at, t.id LIMIT 1"
                + database.dialect().skipLocked())
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                new BroadcastTask(
                    row.getLong("id"),
                    new BroadcastId(row.getLong("broadcast_id")),
                    BroadcastTask.Kind.valueOf(row.getString("kind")),
                    row.getString("detail"),
                    row.getLong("position")))
        .findOne();
  }

  void advance(BroadcastTask task, long position, Instant dueAt) {
    handle()
        .createUpdate(
            "UPDATE broadcast_task SET position = :position, due_at = :due WHERE id = :id")
        .bind("position", position)
        .bind("due", dueAt.toEpochMilli())
        .bind("id", task.id())
        .execute();
  }

  void done(BroadcastTask task) {
    handle()
        .createUpdate("DELETE FROM broadcast_task WHERE id = :id")
        .bind("id", task.id())
        .execute();
  }

  /** Gives up what was to be done to a broadcast. */
  void clear(BroadcastId broadcast, BroadcastTask.Kind... kinds) {
    handle()
        .createUpdate(
            "DELETE FROM broadcast_task WHERE broadcast_id = :broadcast AND kind IN (<kinds>)")
        .bind("broadcast", broadcast.value())
        .bindList("kinds", Arrays.stream(kinds).map(BroadcastTask.Kind::name).toList())
        .execute();
  }

  boolean hasAny(BroadcastId broadcast) {
    return handle()
            .createQuery("SELECT COUNT(*) FROM broadcast_task WHERE broadcast_id = :broadcast")
            .bind("broadcast", broadcast.value())
            .mapTo(Long.class)
            .one()
        > 0;
  }
}
