package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is on which path, what they were told and what they have done, as rows. */
final class JourneyStore {
  private static final String SELECT =
      "SELECT id, programme_id, person_id, path, state, started_at, reminders, sendings"
          + " FROM onboarding_journey ";

  private final Database database;

  @Inject
  JourneyStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Begins a journey; returns whether there was none yet. */
  boolean start(
      ProgrammeId programme, PersonId person, Path path, Journey.State state, Instant now) {
    return database
            .statements()
            .of(
                "INSERT INTO onboarding_journey (programme_id, person_id, path, state, started_at,"
                    + " due_at, reminders, sendings) VALUES (:programme, :person, :path, :state,"
                    + " :now, :now, 0, 0) ON CONFLICT (person_id, path) DO NOTHING")
            .bind("programme", programme.value())
            .bind("person", person.value())
            .bind("path", path.name())
            .bind("state", state.name())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  Optional<Journey> of(ProgrammeId programme, PersonId person, Path path) {
    return handle()
        .createQuery(
            SELECT + "WHERE programme_id = :programme AND person_id = :person AND path = :path")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("path", path.name())
        .map((row, context) -> journey(row))
        .findOne();
  }

  Optional<Journey> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> journey(row))
        .findOne();
  }

  /** Journeys on which something is due, longest due first. */
  List<Journey> due(Instant now, int most) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE state = 'ACTIVE' AND due_at <= :now ORDER BY due_at, id LIMIT :most"
                + database.dialect().skipLocked())
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> journey(row))
        .list();
  }

  /** When the next thing is due, for anybody. */
  Optional<Instant> nextDue() {
    return handle()
        .createQuery(
            "SELECT due_at FROM onboarding_journey WHERE state = 'ACTIVE'"
                + " ORDER BY due_at, id LIMIT 1")
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  void wait(Journey journey, Instant due, int reminders, int sendings) {
    database
        .statements()
        .of(
            "UPDATE onboarding_journey SET state = 'ACTIVE', due_at = :due,"
                + " reminders = :reminders, sendings = :sendings WHERE id = :id"
                + " AND programme_id = :programme")
        .bind("programme", journey.programme().value())
        .bind("due", due.toEpochMilli())
        .bind("reminders", reminders)
        .bind("sendings", sendings)
        .bind("id", journey.id())
        .execute();
  }

  void end(Journey journey, Journey.State state) {
    handle()
        .createUpdate(
            "UPDATE onboarding_journey SET state = :state WHERE id = :id"
                + " AND programme_id = :programme")
        .bind("programme", journey.programme().value())
        .bind("state", state.name())
        .bind("id", journey.id())
        .execute();
  }

  /** What is known of the steps of some journeys, by journey and step: SENT or DONE. */
  Map<Long, Map<Long, String>> marks(List<Journey> journeys) {
    Map<Long, Map<Long, String>> marks = new HashMap<>();
    if (journeys.isEmpty()) {
      return marks;
    }
    handle()
        .createQuery(
            "SELECT journey_id, step_id, state FROM onboarding_mark"
                + " WHERE journey_id IN (<journeys>)")
        .bindList("journeys", journeys.stream().map(Journey::id).toList())
        .map(
            (row, context) ->
                Map.entry(row.getLong(1), Map.entry(row.getLong(2), row.getString(3))))
        .forEach(
            mark ->
                marks
                    .computeIfAbsent(mark.getKey(), key -> new HashMap<>())
                    .put(mark.getValue().getKey(), mark.getValue().getValue()));
    return marks;
  }

  void mark(Journey journey, Step step, boolean isDone, @Nullable String answer, Instant now) {
    database
        .statements()
        .of(
            "INSERT INTO onboarding_mark (journey_id, step_id, state, answer, at)"
                + " VALUES (:journey, :step, :state, :answer, :now)"
                + " ON CONFLICT (journey_id, step_id) DO UPDATE SET state = excluded.state,"
                + " answer = COALESCE(excluded.answer, onboarding_mark.answer), at = excluded.at")
        .bind("journey", journey.id())
        .bind("step", step.id())
        .bind("state", isDone ? "DONE" : "SENT")
        .bind("answer", answer)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** A step is to be shown again. */
  void unmark(Journey journey, Step step) {
    handle()
        .createUpdate(
            "DELETE FROM onboarding_mark WHERE journey_id = :journey AND step_id = :step"
                + " AND state = 'SENT'")
        .bind("journey", journey.id())
        .bind("step", step.id())
        .execute();
  }

  /** What somebody wrote on their way, in the order of the steps. */
  List<String> answers(Journey journey) {
    return handle()
        .createQuery(
            "SELECT answer FROM onboarding_mark WHERE journey_id = :journey"
                + " AND answer IS NOT NULL ORDER BY at")
        .bind("journey", journey.id())
        .mapTo(String.class)
        .list();
  }

  /** How many people were told of a step, and how many have done it. */
  record Figures(int told, int done) {}

  Map<Long, Figures> figures(ProgrammeId programme, Path path) {
    Map<Long, Figures> figures = new HashMap<>();
    handle()
        .createQuery(
            "SELECT m.step_id, COUNT(*) AS told, SUM(CASE WHEN m.state = 'DONE' THEN 1 ELSE 0 END)"
                + " AS done FROM onboarding_mark m JOIN onboarding_step s ON s.id = m.step_id"
                + " WHERE s.programme_id = :programme AND s.path = :path GROUP BY m.step_id")
        .bind("programme", programme.value())
        .bind("path", path.name())
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong("step_id"), new Figures(row.getInt("told"), row.getInt("done"))))
        .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
    return figures;
  }

  void did(ProgrammeId programme, PersonId person, Deed deed) {
    handle()
        .createUpdate(
            "INSERT INTO onboarding_deed (programme_id, person_id, deed) VALUES (:programme,"
                + " :person, :deed) ON CONFLICT DO NOTHING")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("deed", deed.name())
        .execute();
  }

  /** What some people have done; whoever has done nothing is absent. */
  Map<PersonId, Set<Deed>> deeds(List<PersonId> people) {
    Map<PersonId, Set<Deed>> deeds = new HashMap<>();
    if (people.isEmpty()) {
      return deeds;
    }
    handle()
        .createQuery("SELECT person_id, deed FROM onboarding_deed WHERE person_id IN (<people>)")
        .bindList("people", people.stream().map(PersonId::value).distinct().toList())
        .map((row, context) -> Map.entry(row.getLong(1), Deed.valueOf(row.getString(2))))
        .forEach(
            done ->
                deeds
                    .computeIfAbsent(new PersonId(done.getKey()), key -> EnumSet.noneOf(Deed.class))
                    .add(done.getValue()));
    return deeds;
  }

  /** Whether the bot has known a person since a moment or later only. */
  boolean isNew(Person person, Instant since) {
    return handle()
            .createQuery(
                "SELECT COUNT(*) FROM person WHERE id = :person AND programme_id = :programme"
                    + " AND created_at >= :since")
            .bind("person", person.id().value())
            .bind("programme", person.programme().value())
            .bind("since", since.toEpochMilli())
            .mapTo(Long.class)
            .one()
        == 1;
  }

  /** Two people became one: a journey of the one that stays goes on, else the other's. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "DELETE FROM onboarding_mark WHERE journey_id IN (SELECT j.id FROM onboarding_journey j"
                + " WHERE j.person_id = :gone AND EXISTS (SELECT 1 FROM onboarding_journey o"
                + " WHERE o.person_id = :kept AND o.path = j.path))",
            "DELETE FROM onboarding_journey WHERE person_id = :gone AND EXISTS (SELECT 1"
                + " FROM onboarding_journey o WHERE o.person_id = :kept"
                + " AND o.path = onboarding_journey.path)",
            "UPDATE onboarding_journey SET person_id = :kept WHERE person_id = :gone",
            "DELETE FROM onboarding_deed WHERE person_id = :gone AND EXISTS (SELECT 1"
                + " FROM onboarding_deed o WHERE o.person_id = :kept"
                + " AND o.deed = onboarding_deed.deed)",
            "UPDATE onboarding_deed SET person_id = :kept WHERE person_id = :gone");
  }

  void move(ProgrammeId gone, ProgrammeId kept) {
    for (String table : List.of("onboarding_journey", "onboarding_deed")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone");
    }
  }

  void forget(PersonId person) {
    for (String sql :
        List.of(
            "DELETE FROM onboarding_mark WHERE journey_id IN (SELECT id FROM onboarding_journey"
                + " WHERE person_id = :person)",
            "DELETE FROM onboarding_journey WHERE person_id = :person",
            "DELETE FROM onboarding_deed WHERE person_id = :person")) {
      handle().createUpdate(sql).bind("person", person.value()).execute();
    }
  }

  private static Journey journey(ResultSet row) throws SQLException {
    return new Journey(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        new PersonId(row.getLong("person_id")),
        Path.valueOf(row.getString("path")),
        Journey.State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("started_at")),
        row.getInt("reminders"),
        row.getInt("sendings"));
  }
}
