package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a message that nobody asked for at this moment may reach a person. Belongs to the
 * caller's transaction.
 */
public final class DecentHour {
  /** The number of a delivery that does not exist yet. */
  private static final long NONE = 0;

  private final AvailabilityStore availabilities;
  private final BatchHourStore batches;
  private final AttentionBudget budget;
  private final WorkingTime workingTime;

  @Inject
  DecentHour(
      AvailabilityStore availabilities,
      BatchHourStore batches,
      AttentionBudget budget,
      WorkingTime workingTime) {
    this.availabilities = availabilities;
    this.batches = batches;
    this.budget = budget;
    this.workingTime = workingTime;
  }

  /** When one person may be written to, by their settings at one moment of a transaction. */
  public interface Hours {
    /** Nothing is known of the person, so every hour will do. */
    Hours ANY =
        new Hours() {
          @Override
          public Instant earliest(boolean isUnsolicited, Instant from) {
            return from;
          }

          @Override
          public Instant workingDaysAfter(Instant from, int days) {
            return from;
          }
        };

    /**
     * The first moment, not before {@code from}, at which the person may be written to.
     *
     * @param isUnsolicited whether the message counts in the person's weekly budget: a week that is
     *     full leaves it to the next one
     */
    Instant earliest(boolean isUnsolicited, Instant from);

    /**
     * The moment so many working days after another, at the person's own opening hour; the same
     * moment for none.
     *
     * @param days 0 or more; week-ends and public holidays do not count
     */
    Instant workingDaysAfter(Instant from, int days);
  }

  private record Kept(DecentHour rules, PersonId person, Availability availability)
      implements Hours {
    @Override
    public Instant earliest(boolean isUnsolicited, Instant from) {
      return rules.earliest(availability, person, isUnsolicited ? NONE : null, from);
    }

    @Override
    public Instant workingDaysAfter(Instant from, int days) {
      return rules.workingTime.daysAfter(availability, from, days);
    }
  }

  /** The hours of some people, at most a thousand; whoever is not known is absent. */
  public Map<PersonId, Hours> of(ProgrammeId programme, Collection<PersonId> people) {
    Map<PersonId, Hours> hours = new HashMap<>();
    batches
        .availabilities(programme, people)
        .forEach((person, found) -> hours.put(person, new Kept(this, person, found)));
    return hours;
  }

  /**
   * The first moment, not before {@code from}, at which the person may be written to.
   *
   * @param isUnsolicited whether the message counts in the person's weekly budget: a week that is
   *     full leaves it to the next one
   */
  public Instant earliest(
      ProgrammeId programme, PersonId person, boolean isUnsolicited, Instant from) {
    return availabilities
        .find(programme, person)
        .map(found -> earliest(found, person, isUnsolicited ? NONE : null, from))
        .orElse(from);
  }

  /** When a delivery that waits already may reach its reader. */
  Instant again(
      ProgrammeId programme, PersonId person, AvailabilityStore.Waiting waiting, Instant now) {
    Instant from = waiting.earliest().isAfter(now) ? waiting.earliest() : now;
    return availabilities
        .find(programme, person)
        .map(found -> earliest(found, person, waiting.isUnsolicited() ? waiting.id() : null, from))
        .orElse(from);
  }

  /** The budget counts unless {@code counted}, the delivery that asks, is null. */
  private Instant earliest(
      Availability availability, PersonId person, @Nullable Long counted, Instant from) {
    Instant earliest = workingTime.earliest(availability, from);
    while (counted != null && isSpent(availability, person, earliest, counted)) {
      earliest = workingTime.earliest(availability, weekOf(earliest, availability).end());
    }
    return earliest;
  }

  private boolean isSpent(Availability availability, PersonId person, Instant moment, long except) {
    return budget.isSpent(
        person, availability.weeklyBudget(), weekOf(moment, availability), except);
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
}
