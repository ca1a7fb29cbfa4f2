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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * {@link DecentHour} for many people at once: a few questions to the store for hundreds of them.
 */
final class BatchHours {
  private final BatchHourStore store;
  private final WorkingTime workingTime;
  private final DecentHour decentHour;

  @Inject
  BatchHours(BatchHourStore store, WorkingTime workingTime, DecentHour decentHour) {
    this.store = store;
    this.workingTime = workingTime;
    this.decentHour = decentHour;
  }

  private record Moment(Availability availability, Instant wanted, Instant earliest) {
    Due at(Instant moment) {
      return new Due(wanted, moment);
    }
  }

  /**
   * The first decent moment of each person.
   *
   * @param from the earliest moment that is wanted, by the person's zone
   */
  Map<PersonId, Due> earliest(
      ProgrammeId programme,
      Collection<PersonId> people,
      boolean isUnsolicited,
      Function<ZoneId, Instant> from) {
    Map<PersonId, Moment> moments = moments(programme, people, from);
    Map<PersonId, Due> earliest = new HashMap<>();
    moments.forEach((person, moment) -> earliest.put(person, moment.at(moment.earliest())));
    if (isUnsolicited) {
      weeks(moments)
          .forEach(
              (week, concerned) ->
                  store
                      .spent(programme, concerned, week)
                      .forEach(
                          person -> {
                            Instant next = decentHour.earliest(programme, person, true, week.end());
                            earliest.computeIfPresent(
                                person, (key, due) -> new Due(due.wanted(), next));
                          }));
    }
    return earliest;
  }

  private Map<PersonId, Moment> moments(
      ProgrammeId programme, Collection<PersonId> people, Function<ZoneId, Instant> from) {
    Map<Availability, Instant> known = new HashMap<>();
    Map<PersonId, Moment> moments = new HashMap<>();
    store
        .availabilities(programme, people)
        .forEach(
            (person, availability) ->
                moments.put(
                    person,
                    new Moment(
                        availability,
                        from.apply(availability.zone()),
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

  /** The first moment of a working day of the programme itself, for conversations of several. */
  Instant openingHour(ProgrammeId programme, Instant from) {
    return workingTime.earliest(store.ofProgramme(programme), from);
  }
}
