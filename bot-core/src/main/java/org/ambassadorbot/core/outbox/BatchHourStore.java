package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** When hundreds of people may be written to, in a few questions to the store. */
final class BatchHourStore {
  private final Database database;

  @Inject
  BatchHourStore(Database database) {
    this.database = database;
  }

  /** Those of some people who have had, or are promised, all of a week's messages. */
  Set<PersonId> spent(ProgrammeId programme, List<PersonId> people, AttentionBudget.Week week) {
    return database
        .handle()
        .createQuery(
            "SELECT person_id FROM delivery WHERE person_id IN (<people>) AND is_unsolicited = 1"
                + " AND state NOT IN ('CANCELLED', 'FAILED')"
                + " AND CASE WHEN state IN ('HELD', 'READY') THEN due_at ELSE changed_at END"
                + " >= :start AND CASE WHEN state IN ('HELD', 'READY') THEN due_at"
                + " ELSE changed_at END < :end GROUP BY person_id HAVING COUNT(*) >="
                + " (SELECT p.weekly_budget FROM programme p WHERE p.id = :programme)")
        .bindList("people", numbers(people))
        .bind("start", week.start().toEpochMilli())
        .bind("end", week.end().toEpochMilli())
        .bind("programme", programme.value())
        .mapTo(Long.class)
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  /**
   * The sum keeps PostgreSQL, as long as it knows nothing of a table that was just filled, from
   * reading everybody of the programme for each few hundred people.
   */
  Map<PersonId, Availability> availabilities(ProgrammeId programme, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, Availability> found = new HashMap<>();
    database
        .handle()
        .createQuery(
            "SELECT q.id, "
                + AvailabilityStore.COLUMNS
                + " FROM person q JOIN programme p ON p.id = q.programme_id"
                + " WHERE q.programme_id + 0 = :programme AND q.id IN (<people>)")
        .bind("programme", programme.value())
        .bindList("people", numbers(people))
        .map(
            (row, context) ->
                Map.entry(new PersonId(row.getLong("id")), AvailabilityStore.availability(row)))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static List<Long> numbers(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toList();
  }

  /** The hours of the programme itself, in its own zone. */
  Availability ofProgramme(ProgrammeId programme) {
    return database
        .handle()
        .createQuery(
            "SELECT zone, working_hours, 0 AS has_own_hours, country, region, NULL AS paused_until, NULL AS absences,"
                + " weekly_budget FROM programme WHERE id = :programme")
        .bind("programme", programme.value())
        .map((row, context) -> AvailabilityStore.availability(row))
        .one();
  }
}
