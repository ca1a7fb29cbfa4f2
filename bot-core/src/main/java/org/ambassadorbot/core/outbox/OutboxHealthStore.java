package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.Query;

/** How a programme's outbox is doing, for the people who run it. Only reads. */
public final class OutboxHealthStore {
  private static final int MOST_CAUSES = 8;

  private final Database database;

  @Inject
  OutboxHealthStore(Database database) {
    this.database = database;
  }

  /** How many deliveries wait, are under way or in doubt. */
  public Map<DeliveryState, Long> waiting(ProgrammeId programme) {
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    query(
            programme,
            "SELECT state, COUNT(*) AS number FROM delivery WHERE programme_id = :programme"
                + " AND state IN ('HELD', 'READY', 'SENDING', 'IN_DOUBT') GROUP BY state")
        .map((row, context) -> Map.entry(row.getString("state"), row.getLong("number")))
        .forEach(entry -> counts.put(DeliveryState.valueOf(entry.getKey()), entry.getValue()));
    return counts;
  }

  /** Since when the oldest delivery that could have left is waiting. */
  public Optional<Instant> oldestWaiting(ProgrammeId programme, Instant now) {
    return query(
            programme,
            "SELECT MIN(due_at) AS due FROM delivery WHERE programme_id = :programme"
                + " AND state IN ('HELD', 'READY') AND due_at <= :now")
        .bind("now", now.toEpochMilli())
        .map((row, context) -> row.getObject("due") == null ? null : row.getLong("due"))
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** Why deliveries failed since a moment, the most frequent cause first. */
  public Map<String, Long> failures(ProgrammeId programme, Instant since) {
    Map<String, Long> causes = new LinkedHashMap<>();
    query(
            programme,
            "SELECT COALESCE(cause, '') AS cause, COUNT(*) AS number FROM delivery WHERE programme_id = :programme"
                + " AND state = 'FAILED' AND changed_at >= :since GROUP BY COALESCE(cause, '')"
                + " ORDER BY number DESC, cause LIMIT "
                + MOST_CAUSES)
        .bind("since", since.toEpochMilli())
        .map((row, context) -> Map.entry(row.getString("cause"), row.getLong("number")))
        .forEach(entry -> causes.put(entry.getKey(), entry.getValue()));
    return causes;
  }

  private Query query(ProgrammeId programme, String sql) {
    return database.handle().createQuery(sql).bind("programme", programme.value());
  }
}
