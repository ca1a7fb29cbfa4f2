package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.DepartureStore;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Calls for candidates, as rows. */
final class CallStore {
  private static final String UNASKED =
      " FROM person q WHERE q.programme_id = :programme AND q.erased_at IS NULL"
          + " AND EXISTS (SELECT 1 FROM identity i WHERE i.person_id = q.id AND "
          + DepartureStore.IS_THERE
          + ")"
          + " AND NOT EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = q.id"
          + " AND r.role = 'AMBASSADOR') AND NOT EXISTS (SELECT 1 FROM candidate c"
          + " WHERE c.person_id = q.id AND c.programme_id = :programme AND c.state <> 'DECLINED')"
          + " AND (:group = 0 OR EXISTS (SELECT 1 FROM person_group_member m"
          + " WHERE m.group_id = :group AND m.person_id = q.id))";

  private final Database database;
  private final Clock clock;

  @Inject
  CallStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Call draft(Person author, @Nullable GroupId group, Call.Framing framing) {
    long id =
        database
            .handle()
            .createQuery(
                "INSERT INTO recruiting_call (programme_id, author_id, group_id, ambition, role,"
                    + " duration, gains, nature, state, position, created_at) VALUES (:programme,"
                    + " :author, :group, :ambition, :role, :duration, :gains, :nature, 'DRAFT', 0,"
                    + " :now) RETURNING id")
            .bind("programme", author.programme().value())
            .bind("author", author.id().value())
            .bind("group", group == null ? null : group.value())
            .bind("ambition", framing.ambition())
            .bind("role", framing.role())
            .bind("duration", framing.duration())
            .bind("gains", framing.gains())
            .bind("nature", framing.nature())
            .bind("now", clock.millis())
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  /** A call of whatever programme, for jobs. */
  Optional<Call> find(long id) {
    return database
        .handle()
        .createQuery(
            "SELECT id, programme_id, author_id, group_id, ambition, role, duration, gains, nature,"
                + " position FROM recruiting_call WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> call(row))
        .findOne();
  }

  /** Lets a draft leave, once. */
  boolean start(Call call) {
    return move(call, "DRAFT", "SENDING");
  }

  void end(Call call) {
    move(call, "SENDING", "SENT");
  }

  private boolean move(Call call, String from, String to) {
    return database
            .handle()
            .createUpdate(
                "UPDATE recruiting_call SET state = :to WHERE id = :id"
                    + " AND programme_id = :programme AND state = :from")
            .bind("programme", call.programme().value())
            .bind("to", to)
            .bind("id", call.id())
            .bind("from", from)
            .execute()
        == 1;
  }

  void wentTo(Call call, long position) {
    database
        .handle()
        .createUpdate(
            "UPDATE recruiting_call SET position = :position WHERE id = :id"
                + " AND programme_id = :programme")
        .bind("programme", call.programme().value())
        .bind("position", position)
        .bind("id", call.id())
        .execute();
  }

  /** How many people a call is for: neither ambassadors nor candidates, nor who said no. */
  int count(Call call) {
    return bind(call, database.handle().createQuery("SELECT COUNT(*)" + UNASKED))
        .mapTo(Integer.class)
        .one();
  }

  List<PersonId> portion(Call call, int most) {
    return bind(
            call,
            database
                .handle()
                .createQuery(
                    "SELECT q.id" + UNASKED + " AND q.id > :after ORDER BY q.id LIMIT :most"))
        .bind("after", call.position())
        .bind("most", most)
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  /** Two groups became one. */
  void moveGroup(ProgrammeId programme, GroupId gone, GroupId kept) {
    database
        .handle()
        .createUpdate(
            "UPDATE recruiting_call SET group_id = :kept WHERE programme_id = :programme"
                + " AND group_id = :gone")
        .bind("programme", programme.value())
        .bind("gone", gone.value())
        .bind("kept", kept.value())
        .execute();
  }

  private static Query bind(Call call, Query query) {
    GroupId group = call.group();
    return query
        .bind("programme", call.programme().value())
        .bind("group", group == null ? 0L : group.value());
  }

  private static Call call(ResultSet row) throws SQLException {
    long group = row.getLong("group_id");
    boolean isForAll = row.wasNull();
    return new Call(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        new PersonId(row.getLong("author_id")),
        isForAll ? null : new GroupId(group),
        new Call.Framing(
            row.getString("ambition"),
            row.getString("role"),
            row.getString("duration"),
            row.getString("gains"),
            row.getString("nature")),
        row.getLong("position"));
  }
}
