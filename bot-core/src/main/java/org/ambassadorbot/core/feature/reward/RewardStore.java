package org.ambassadorbot.core.feature.reward;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The catalogue and what was asked of it, as rows. */
final class RewardStore {
  private static final String REWARD =
      "SELECT id, nature, name, cost, place, stock, taken, approver_id, memo FROM reward"
          + " WHERE programme_id = :programme";
  private static final String REQUEST =
      "SELECT id, reward_id, person_id, state FROM reward_request WHERE programme_id = :programme";

  private final Database database;

  @Inject
  RewardStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  void add(ProgrammeId programme, Reward reward, Instant now) {
    PersonId approver = reward.approver();
    handle()
        .createUpdate(
            "INSERT INTO reward (programme_id, nature, name, cost, place, stock, taken,"
                + " approver_id, memo, is_open, created_at) VALUES (:programme, :nature, :name,"
                + " :cost, :place, :stock, 0, :approver, :memo, 1, :now)")
        .bind("programme", programme.value())
        .bind("nature", reward.nature().name())
        .bind("name", reward.name())
        .bind("cost", reward.cost())
        .bind("place", reward.place())
        .bind("stock", reward.left())
        .bind("approver", approver == null ? null : approver.value())
        .bind("memo", reward.memo())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  List<Reward> open(ProgrammeId programme) {
    return handle()
        .createQuery(REWARD + " AND is_open = 1 ORDER BY cost, place, id LIMIT 200")
        .bind("programme", programme.value())
        .map((row, context) -> reward(row))
        .list();
  }

  Optional<Reward> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(REWARD + " AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> reward(row))
        .findOne();
  }

  void close(ProgrammeId programme, long id) {
    handle()
        .createUpdate("UPDATE reward SET is_open = 0 WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .execute();
  }

  /** Takes one from the stock if there is one and the reward is still offered. */
  boolean take(ProgrammeId programme, long id) {
    return handle()
            .createUpdate(
                "UPDATE reward SET taken = taken + 1 WHERE programme_id = :programme AND id = :id"
                    + " AND is_open = 1 AND (stock IS NULL OR taken < stock)")
            .bind("programme", programme.value())
            .bind("id", id)
            .execute()
        == 1;
  }

  void putBack(ProgrammeId programme, long id) {
    handle()
        .createUpdate(
            "UPDATE reward SET taken = taken - 1 WHERE programme_id = :programme AND id = :id"
                + " AND taken > 0")
        .bind("programme", programme.value())
        .bind("id", id)
        .execute();
  }

  /**
   * What somebody asks for.
   *
   * @param account the challenge whose place is turned in, unless it costs points
   * @param after their newest request when they were offered it; null when that does not matter
   */
  record Wish(long reward, @Nullable String account, @Nullable Long after) {}

  /** Writes down what is asked for; empty when it was already, or that place was turned in. */
  Optional<Request> ask(Person person, Wish wish, Instant now) {
    return handle()
        .createQuery(
            "INSERT INTO reward_request (programme_id, reward_id, person_id, account, state,"
                + " asked_after, asked_at) VALUES (:programme, :reward, :person, :account, 'ASKED',"
                + " :after, :now)"
                + " ON CONFLICT DO NOTHING RETURNING id")
        .bind("programme", person.programme().value())
        .bind("reward", wish.reward())
        .bind("person", person.id().value())
        .bind("account", wish.account())
        .bind("after", wish.after())
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(id -> new Request(id, wish.reward(), person.id(), Request.State.ASKED));
  }

  void forget(ProgrammeId programme, Request request) {
    handle()
        .createUpdate("DELETE FROM reward_request WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", request.id())
        .execute();
  }

  Optional<Request> request(ProgrammeId programme, long id) {
    return handle()
        .createQuery(REQUEST + " AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> requestOf(row))
        .findOne();
  }

  /**
   * What somebody asked for one day.
   *
   * @param isPaid whether it is for points rather than for a place
   */
  record Past(Request request, String name, boolean isPaid, Instant at) {}

  /** Everything somebody asked for, newest first. */
  List<Past> asked(Person person, int most) {
    return handle()
        .createQuery(
            "SELECT q.id, q.reward_id, q.person_id, q.state, q.account, q.asked_at, r.name"
                + " FROM reward_request q JOIN reward r ON r.id = q.reward_id"
                + " WHERE q.programme_id = :programme AND q.person_id = :person"
                + " ORDER BY q.id DESC LIMIT :most")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("most", most)
        .map(
            (row, context) ->
                new Past(
                    requestOf(row),
                    row.getString("name"),
                    row.getString("account") == null,
                    Instant.ofEpochMilli(row.getLong("asked_at"))))
        .list();
  }

  /** What somebody asked for and does not have yet. */
  List<Request> openOf(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(REQUEST + " AND person_id = :person AND state IN ('ASKED', 'APPROVED')")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .map((row, context) -> requestOf(row))
        .list();
  }

  /** What waits for a decision, or for being handed over by whoever decided. */
  record Waiting(Request request, @Nullable PersonId decider) {}

  /** Everything that somebody has still to do something about, oldest first. */
  List<Waiting> waiting(ProgrammeId programme) {
    return handle()
        .createQuery(
            "SELECT id, reward_id, person_id, state, decided_by FROM reward_request"
                + " WHERE programme_id = :programme AND state IN ('ASKED', 'APPROVED')"
                + " ORDER BY id")
        .bind("programme", programme.value())
        .map(
            (row, context) -> {
              Long decider = number(row, "decided_by");
              return new Waiting(requestOf(row), decider == null ? null : new PersonId(decider));
            })
        .list();
  }

  /** Whoever decides on rewards that are for human resources to grant, by number. */
  List<PersonId> approversForHumanResources(ProgrammeId programme) {
    return handle()
        .createQuery(
            "SELECT DISTINCT approver_id FROM reward WHERE programme_id = :programme"
                + " AND nature IN (<natures>) AND approver_id IS NOT NULL ORDER BY approver_id")
        .bind("programme", programme.value())
        .bindList(
            "natures",
            Arrays.stream(Reward.Nature.values())
                .filter(Reward.Nature::isForHumanResources)
                .map(Reward.Nature::name)
                .toList())
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  /** Nobody's decision: who asked is not there any more. */
  void cancel(ProgrammeId programme, Request request) {
    handle()
        .createUpdate(
            "UPDATE reward_request SET state = 'CANCELLED' WHERE programme_id = :programme"
                + " AND id = :id")
        .bind("programme", programme.value())
        .bind("id", request.id())
        .execute();
  }

  /** Goes from one state to another; false when somebody else was quicker. */
  boolean move(Person actor, Request request, Request.State from, Request.State to) {
    return handle()
            .createUpdate(
                "UPDATE reward_request SET state = :next, decided_by = :actor"
                    + " WHERE programme_id = :programme AND id = :id AND state = :before")
            .bind("next", to.name())
            .bind("actor", actor.id().value())
            .bind("programme", actor.programme().value())
            .bind("id", request.id())
            .bind("before", from.name())
            .execute()
        == 1;
  }

  void movePeople(PersonId gone, PersonId kept) {
    for (String change :
        List.of(
            "reward SET approver_id = :kept WHERE approver_id",
            "reward_request SET person_id = :kept, asked_after = NULL WHERE person_id",
            "reward_request SET decided_by = :kept WHERE decided_by")) {
      Joining.of(database, gone.value(), kept.value()).run("UPDATE " + change + " = :gone");
    }
  }

  void moveProgramme(ProgrammeId gone, ProgrammeId kept) {
    for (String table : List.of("reward", "reward_request")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone");
    }
  }

  private static Request requestOf(ResultSet row) throws SQLException {
    return new Request(
        row.getLong("id"),
        row.getLong("reward_id"),
        new PersonId(row.getLong("person_id")),
        Request.State.valueOf(row.getString("state")));
  }

  private static Reward reward(ResultSet row) throws SQLException {
    Long stock = number(row, "stock");
    Long place = number(row, "place");
    Long approver = number(row, "approver_id");
    return new Reward(
        row.getLong("id"),
        Reward.Nature.valueOf(row.getString("nature")),
        row.getString("name"),
        number(row, "cost"),
        place == null ? null : place.intValue(),
        stock == null ? null : (int) (stock - row.getLong("taken")),
        approver == null ? null : new PersonId(approver),
        row.getString("memo"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
