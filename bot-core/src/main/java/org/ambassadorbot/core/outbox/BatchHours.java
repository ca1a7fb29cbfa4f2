package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/**
 * {@link DecentHour} for many people at once: a few questions to the store for hundreds of them.
 */
final class BatchHours {
  private final Database database;
  private final WorkingTime workingTime;
  private final DecentHour decentHour;

  @Inject
  BatchHours(Database database, WorkingTime workingTime, DecentHour decentHour) {
    this.database = database;
    this.workingTime = workingTime;
    this.decentHour = decentHour;
  }

  private record Moment(Availability availability, Instant earliest) {}

  /**
   * The first decent moment of each person.
   *
   * @param from the earliest moment that is wanted, by the person's zone
   */
  Map<PersonId, Instant> earliest(
      ProgrammeId programme,
      Collection<PersonId> people,
      boolean isUnsolicited,
      Function<ZoneId, Instant> from) {
    Map<PersonId, Moment> moments = moments(programme, people, from);
    Map<PersonId, Instant> earliest = new HashMap<>();
    moments.forEach((person, moment) -> earliest.put(person, moment.earliest()));
    if (isUnsolicited) {
      weeks(moments)
          .forEach(
              (week, concerned) ->
                  spent(concerned, week)
                      .forEach(
                          person ->
                              earliest.put(
                                  person,
                                  decentHour.earliest(programme, person, true, week.end()))));
    }
    return earliest;
  }

  private Map<PersonId, Moment> moments(
      ProgrammeId programme, Collection<PersonId> people, Function<ZoneId, Instant> from) {
    Map<Availability, Instant> known = new HashMap<>();
    Map<PersonId, Moment> moments = new HashMap<>();
    availabilities(programme, people)
        .forEach(
            (person, availability) ->
                moments.put(
                    person,
                    new Moment(
                        availability,
                        known.computeIfAbsent(
                            availability,
                            key -> workingTime.earliest(key, from.apply(key.zone()))))));
    return moments;
  }

  private static Map<AttentionBudget.Week, List<PersonId>> weeks(Map<PersonId, Moment> moments) {
    return moments.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                entry -> weekOf(entry.getValue()),
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private static AttentionBudget.Week weekOf(Moment moment) {
    ZoneId zone = moment.availability().zone();
    LocalDate monday =
        LocalDate.ofInstant(moment.earliest(), zone)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new AttentionBudget.Week(
        monday.atStartOfDay(zone).toInstant(), monday.plusWeeks(1).atStartOfDay(zone).toInstant());
  }

  private Set<PersonId> spent(List<PersonId> people, AttentionBudget.Week week) {
    return database
        .handle()
        .createQuery(
            "SELECT person_id FROM delivery WHERE person_id IN (<people>) AND is_unsolicited = 1"
                + " AND state NOT IN ('CANCELLED', 'FAILED')"
                + " AND CASE WHEN state IN ('HELD', 'READY') THEN due_at ELSE changed_at END"
                + " >= :start AND CASE WHEN state IN ('HELD', 'READY') THEN due_at"
                + " ELSE changed_at END < :end GROUP BY person_id HAVING COUNT(*) >= :most")
        .bindList("people", numbers(people))
        .bind("start", week.start().toEpochMilli())
        .bind("end", week.end().toEpochMilli())
        .bind("most", AttentionBudget.MOST_IN_A_WEEK)
        .mapTo(Long.class)
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  private Map<PersonId, Availability> availabilities(
      ProgrammeId programme, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, Availability> found = new HashMap<>();
    database
        .handle()
        .createQuery(
            "SELECT q.id, q.zone, p.working_hours, p.country, q.region, q.paused_until FROM person q"
                + " JOIN programme p ON p.id = q.programme_id WHERE q.programme_id = :programme"
                + " AND q.id IN (<people>)")
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

  /** The first moment of a working day of the programme itself, for conversations of several. */
  Instant openingHour(ProgrammeId programme, Instant from) {
    return database
        .handle()
        .createQuery(
            "SELECT zone, working_hours, country, NULL AS region, NULL AS paused_until"
                + " FROM programme WHERE id = :programme")
        .bind("programme", programme.value())
        .map((row, context) -> workingTime.earliest(AvailabilityStore.availability(row), from))
        .one();
  }
}
