package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.directory.DepartureStore;
import org.ambassadorbot.core.directory.RecipientStore;
import org.ambassadorbot.core.directory.RecipientStore.Recipient;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Who belongs to an audience, as rows. */
final class AudienceStore {
  private static final String REACHED = "REACHED";
  private static final int MOST_NAMES = 30;
  private static final int FEW = 100;
  private static final String LIVE_ACCOUNT =
      " FROM identity i WHERE i.person_id = q.id AND "
          + DepartureStore.IS_THERE
          + " ORDER BY i.last_seen_at DESC, i.platform LIMIT 1)";
  private static final String MUTED =
      "EXISTS (SELECT 1 FROM muted_topic t WHERE t.person_id = q.id"
          + " AND t.programme_id = q.programme_id AND t.topic = '"
          + Broadcast.TOPIC.name()
          + "')";
  private static final String FATES =
      " FROM (SELECT q.name, (SELECT i.platform || ' ' || i.workspace_id"
          + LIVE_ACCOUNT
          + " AS workspace, CASE WHEN q.paused_until > :now THEN 1 ELSE 0 END AS is_paused,"
          + " CASE WHEN "
          + MUTED
          + " THEN 1 ELSE 0 END AS is_muted, q.id"
          + " FROM person q WHERE q.programme_id = :programme AND ";
  private static final String FATE =
      "CASE WHEN a.workspace IS NULL AND NOT EXISTS (SELECT 1 FROM identity i"
          + " WHERE i.person_id = a.id) THEN 'NO_ACCOUNT'"
          + " WHEN a.workspace IS NULL THEN 'LEFT' WHEN a.is_paused = 1 THEN 'PAUSED'"
          + " WHEN a.is_muted = 1 THEN 'MUTED'"
          + " ELSE 'REACHED' END";

  private final Database database;
  private final RecipientStore recipients;

  @Inject
  AudienceStore(Database database, RecipientStore recipients) {
    this.database = database;
    this.recipients = recipients;
  }

  /** Some people of an audience, by number: those who can be reached, and the last one seen. */
  record Portion(List<Recipient> recipients, long position, boolean isLast) {}

  private Handle handle() {
    return database.handle();
  }

  private static String condition(Audience audience) {
    return switch (audience.kind()) {
      case EVERYONE -> "q.erased_at IS NULL";
      case ROLE ->
          "q.id IN (SELECT r.person_id FROM person_role r WHERE r.programme_id = :programme"
              + " AND r.role = '"
              + audience.role().name()
              + "')";
      case LIST ->
          "q.email IN (SELECT a.email FROM broadcast_address a WHERE a.broadcast_id = :broadcast)";
      case GROUP ->
          "q.id IN (SELECT m.person_id FROM person_group_member m"
              + " WHERE m.programme_id = :programme AND m.group_id = "
              + audience.group().value()
              + ")";
      case CHANNEL -> "1 = 0";
    };
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Broadcast broadcast) {
    statement.bind("programme", broadcast.programme().value());
    return broadcast.content().audience().kind() == Audience.Kind.LIST
        ? statement.bind("broadcast", broadcast.id().value())
        : statement;
  }

  HeadCount count(Broadcast broadcast, Instant now) {
    Map<WorkspaceId, Long> reached = new HashMap<>();
    Map<HeadCount.Reason, Long> leftOut = new EnumMap<>(HeadCount.Reason.class);
    String sql =
        "SELECT fate, workspace, COUNT(*) AS number FROM (SELECT a.workspace, "
            + FATE
            + " AS fate"
            + FATES
            + condition(broadcast.content().audience())
            + ") a) b GROUP BY fate, workspace";
    bind(handle().createQuery(sql), broadcast)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> counted(row, reached, leftOut))
        .list();
    return new HeadCount(
        reached,
        leftOut,
        leftOut.isEmpty() ? Map.of() : names(broadcast, now),
        unknown(broadcast),
        unknownCount(broadcast));
  }

  private static boolean counted(
      ResultSet row, Map<WorkspaceId, Long> reached, Map<HeadCount.Reason, Long> leftOut)
      throws SQLException {
    long number = row.getLong("number");
    if (!row.getString("fate").equals(REACHED)) {
      leftOut.merge(HeadCount.Reason.valueOf(row.getString("fate")), number, Long::sum);
      return false;
    }
    String[] names = row.getString("workspace").split(" ", 2);
    WorkspaceId workspace = new WorkspaceId(new PlatformId(names[0]), names[1]);
    reached.merge(workspace, number, Long::sum);
    return true;
  }

  private Map<HeadCount.Reason, List<String>> names(Broadcast broadcast, Instant now) {
    Map<HeadCount.Reason, List<String>> names = new EnumMap<>(HeadCount.Reason.class);
    String sql =
        "SELECT name, fate FROM (SELECT a.name, "
            + FATE
            + " AS fate"
            + FATES
            + condition(broadcast.content().audience())
            + ") a) b WHERE fate <> 'REACHED' ORDER BY name LIMIT "
            + MOST_NAMES;
    bind(handle().createQuery(sql), broadcast)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> Map.entry(row.getString("fate"), row.getString("name")))
        .forEach(
            entry ->
                names
                    .computeIfAbsent(
                        HeadCount.Reason.valueOf(entry.getKey()), key -> new ArrayList<>())
                    .add(entry.getValue()));
    return names;
  }

  private static final String UNKNOWN =
      " FROM broadcast_address a WHERE a.broadcast_id = :broadcast AND NOT EXISTS"
          + " (SELECT 1 FROM person q WHERE q.programme_id = :programme AND q.email = a.email)";

  private List<String> unknown(Broadcast broadcast) {
    return broadcast.content().audience().kind() != Audience.Kind.LIST
        ? List.of()
        : bind(
                handle()
                    .createQuery(
                        "SELECT a.email" + UNKNOWN + " ORDER BY a.email LIMIT " + MOST_NAMES),
                broadcast)
            .mapTo(String.class)
            .list();
  }

  private long unknownCount(Broadcast broadcast) {
    return broadcast.content().audience().kind() != Audience.Kind.LIST
        ? 0
        : bind(handle().createQuery("SELECT COUNT(*)" + UNKNOWN), broadcast)
            .mapTo(Long.class)
            .one();
  }

  /** Whether a message would reach anybody at all. */
  boolean isAnybodyReached(Broadcast broadcast, Instant now) {
    Portion portion = portion(broadcast, 0, FEW, now);
    while (portion.recipients().isEmpty() && !portion.isLast()) {
      portion = portion(broadcast, portion.position(), FEW, now);
    }
    return !portion.recipients().isEmpty();
  }

  /**
   * The next people of an audience, by number; whoever is paused, muted it or is gone is left out.
   */
  Portion portion(Broadcast broadcast, long after, int most, Instant now) {
    List<Long> people =
        bind(
                handle()
                    .createQuery(
                        "SELECT q.id FROM person q WHERE q.programme_id = :programme AND "
                            + condition(broadcast.content().audience())
                            + " AND q.id > :after AND NOT "
                            + MUTED
                            + " ORDER BY q.id LIMIT :most"),
                broadcast)
            .bind("after", after)
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (people.isEmpty()) {
      return new Portion(List.of(), after, true);
    }
    return new Portion(
        recipients(people, now), people.get(people.size() - 1), people.size() < most);
  }

  private List<Recipient> recipients(List<Long> people, Instant now) {
    return recipients.of(people.stream().map(PersonId::new).toList()).stream()
        .filter(recipient -> !isPaused(recipient, now))
        .toList();
  }

  private static boolean isPaused(Recipient recipient, Instant now) {
    Instant until = recipient.pausedUntil();
    return until != null && until.isAfter(now);
  }
}
