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
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Calls for candidates, as rows. */
final class CallStore {
  /** People who may be asked: neither ambassadors nor candidates, nor who said no. */
  private static final String UNASKED =
      " FROM person q WHERE q.programme_id = :programme AND q.erased_at IS NULL"
          + " AND EXISTS (SELECT 1 FROM identity i WHERE i.person_id = q.id AND "
          + DepartureStore.IS_THERE
          + ")"
          + " AND NOT EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = q.id"
          + " AND r.role = 'AMBASSADOR') AND NOT EXISTS (SELECT 1 FROM candidate c"
          + " WHERE c.person_id = q.id AND c.programme_id = :programme AND c.state <> 'DECLINED')";

  private static final String OF_THE_GROUP =
      " AND (:group = 0 OR EXISTS (SELECT 1 FROM person_group_member m"
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
                    + " duration, gains, nature, state, created_at) VALUES (:programme,"
                    + " :author, :group, :ambition, :role, :duration, :gains, :nature, 'DRAFT',"
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
                + " state FROM recruiting_call WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> call(row))
        .findOne();
  }

  /** Lets a draft leave, once, to whoever may be asked at this moment and to nobody else. */
  boolean start(Call call) {
    boolean isStarted =
        of(
                    call,
                    "UPDATE recruiting_call SET state = 'SENDING' WHERE id = :id"
                        + " AND programme_id = :programme AND state = 'DRAFT'")
                .execute()
            == 1;
    if (isStarted) {
      bindGroup(
              call,
              of(
                  call,
                  "INSERT INTO recruiting_call_reader (call_id, person_id, programme_id)"
                      + " SELECT :id, q.id, q.programme_id"
                      + UNASKED
                      + OF_THE_GROUP))
          .execute();
    }
    return isStarted;
  }

  /** Ends a call for which nobody is left; returns whether it is over. */
  boolean end(Call call) {
    return of(
                call,
                "UPDATE recruiting_call SET state = 'SENT' WHERE id = :id"
                    + " AND programme_id = :programme AND NOT EXISTS (SELECT 1"
                    + " FROM recruiting_call_reader r WHERE r.call_id = :id)")
            .execute()
        == 1;
  }

  /** How many people a call would go to now. */
  int count(Call call) {
    return bindGroup(
            call,
            database
                .handle()
                .createQuery("SELECT COUNT(*)" + UNASKED + OF_THE_GROUP)
                .bind("programme", call.programme().value()))
        .mapTo(Integer.class)
        .one();
  }

  /** Takes some of those who are left, by number; of those, who may still be asked is told. */
  List<PersonId> take(Call call, int most) {
    return database
        .handle()
        .createQuery(
            "DELETE FROM recruiting_call_reader WHERE call_id = :id AND programme_id = :programme"
                + " AND person_id IN (SELECT r.person_id FROM recruiting_call_reader r"
                + " WHERE r.call_id = :id ORDER BY r.person_id LIMIT :most) RETURNING person_id")
        .bind("id", call.id())
        .bind("programme", call.programme().value())
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

  /** Of some people, those who may be asked at this moment. */
  List<PersonId> unasked(Call call, List<PersonId> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return database
        .handle()
        .createQuery("SELECT q.id" + UNASKED + " AND q.id IN (<people>) ORDER BY q.id")
        .bind("programme", call.programme().value())
        .bindList("people", people.stream().map(PersonId::value).toList())
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  /** Two people became one, who is told once. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "INSERT INTO recruiting_call_reader (call_id, person_id, programme_id)"
                + " SELECT r.call_id, :kept, r.programme_id FROM recruiting_call_reader r"
                + " WHERE r.person_id = :gone ON CONFLICT DO NOTHING",
            "DELETE FROM recruiting_call_reader WHERE person_id = :gone",
            "UPDATE recruiting_call SET author_id = :kept WHERE author_id = :gone");
  }

  void move(ProgrammeId gone, ProgrammeId kept) {
    for (String table : List.of("recruiting_call", "recruiting_call_reader")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone");
    }
  }

  void forget(PersonId person) {
    database
        .handle()
        .createUpdate("DELETE FROM recruiting_call_reader WHERE person_id = :person")
        .bind("person", person.value())
        .execute();
  }

  private Update of(Call call, String sql) {
    return database
        .handle()
        .createUpdate(sql)
        .bind("id", call.id())
        .bind("programme", call.programme().value());
  }

  private static <S extends SqlStatement<S>> S bindGroup(Call call, S statement) {
    GroupId group = call.group();
    return statement.bind("group", group == null ? 0L : group.value());
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
        Call.State.valueOf(row.getString("state")));
  }
}
