package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a message that nobody asked for at this moment may reach a person. Belongs to the
 * caller's transaction.
 */
public final class DecentHour {
  private final AvailabilityStore availabilities;
  private final AttentionBudget budget;
  private final WorkingTime workingTime;

  @Inject
  DecentHour(AvailabilityStore availabilities, AttentionBudget budget, WorkingTime workingTime) {
    this.availabilities = availabilities;
    this.budget = budget;
    this.workingTime = workingTime;
  }

  /**
   * The first moment, not before {@code from}, at which the person may be written to.
   *
   * @param isUnsolicited whether the message counts in the person's weekly budget: a week that is
   *     full leaves it to the next one
   */
  public Instant earliest(
      ProgrammeId programme, PersonId person, boolean isUnsolicited, Instant from) {
    Optional<Availability> found = availabilities.find(programme, person);
    if (found.isEmpty()) {
      return from;
    }
    Instant earliest = workingTime.earliest(found.get(), from);
    while (isUnsolicited && budget.isSpent(person, weekOf(earliest, found.get()))) {
      Instant nextWeek = weekOf(earliest, found.get()).end();
      earliest = workingTime.earliest(found.get(), nextWeek);
    }
    return earliest;
  }

  /** When the person's pause ends, if one is running. */
  public Optional<Instant> pausedUntil(ProgrammeId programme, PersonId person, Instant now) {
    return availabilities
        .find(programme, person)
        .map(Availability::pausedUntil)
        .filter(until -> until.isAfter(now));
  }

  private static AttentionBudget.Week weekOf(Instant instant, Availability availability) {
    LocalDate monday =
        LocalDate.ofInstant(instant, availability.zone())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new AttentionBudget.Week(
        monday.atStartOfDay(availability.zone()).toInstant(),
        monday.plusWeeks(1).atStartOfDay(availability.zone()).toInstant());
  }

  /** Silence until a moment, or the end of it when null. */
  void pause(ProgrammeId programme, PersonId person, @Nullable Instant until) {
    availabilities.pause(programme, person, until);
  }
}
