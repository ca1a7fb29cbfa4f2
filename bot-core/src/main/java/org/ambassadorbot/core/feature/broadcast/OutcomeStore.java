package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/** What became of each message of a broadcast, with whom it was for, as rows. */
final class OutcomeStore {
  private final Database database;

  @Inject
  OutcomeStore(Database database) {
    this.database = database;
  }

  /**
   * One message.
   *
   * @param name null when it went to a conversation of several people
   */
  record Line(
      @Nullable String name,
      @Nullable String email,
      PlatformId platform,
      DeliveryState state,
      @Nullable String cause,
      Instant changedAt) {}

  void each(Broadcast broadcast, Consumer<Line> consumer) {
    database
        .handle()
        .createQuery(
            "SELECT q.name, q.email, d.platform, d.state, d.cause, d.changed_at FROM delivery d"
                + " LEFT JOIN person q ON q.id = d.person_id AND q.programme_id = d.programme_id"
                + " WHERE d.programme_id = :programme AND d.batch = :batch ORDER BY d.id")
        .bind("programme", broadcast.programme().value())
        .bind("batch", broadcast.batch().name())
        .map((row, context) -> line(row))
        .forEach(consumer);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("name"),
        row.getString("email"),
        new PlatformId(row.getString("platform")),
        DeliveryState.valueOf(row.getString("state")),
        row.getString("cause"),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }
}
