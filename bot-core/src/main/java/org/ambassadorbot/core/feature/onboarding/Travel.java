package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.DecentHour;
import org.ambassadorbot.core.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The rules of finding one's feet: one step at a time, at decent hours; what is done is skipped;
 * two reminders at most, then rest; no means no. Belongs to the caller's transaction.
 */
final class Travel {
  static final int MOST_REMINDERS = 2;
  private static final int DAYS_BETWEEN = 3;
  private static final int DAYS_LATER = 5;

  private final JourneyStore journeys;
  private final Travellers travellers;
  private final TellTraveller telling;
  private final Clock clock;

  @Inject
  Travel(JourneyStore journeys, Travellers travellers, TellTraveller telling, Clock clock) {
    this.journeys = journeys;
    this.travellers = travellers;
    this.telling = telling;
    this.clock = clock;
  }

  /** The step that waits: the first one that is neither done nor barred. */
  Optional<Step> current(Journey journey) {
    return travellers.of(journey).progress(journey).current();
  }

  /** Does what is due on some journeys now; each is due later afterwards, or over. */
  void goOn(List<Journey> due) {
    Travellers.Party party = travellers.of(due);
    due.forEach(journey -> goOn(journey, party));
  }

  private void goOn(Journey journey, Travellers.Party party) {
    Progress progress = party.progress(journey);
    Optional<Step> step = progress.current();
    Optional<Person> person = party.reader(journey);
    if (step.isEmpty() || person.isEmpty()) {
      journeys.end(journey, Journey.State.COMPLETE);
      return;
    }
    Instant now = clock.instant();
    DecentHour.Hours hours = party.hours(journey);
    Instant due = hours.workingDaysAfter(journey.startedAt(), step.get().days());
    Instant decent = hours.earliest(true, due.isAfter(now) ? due : now);
    if (decent.isAfter(now)) {
      journeys.wait(journey, decent, journey.reminders(), journey.sendings());
      return;
    }
    show(journey, step.get(), person.get(), party);
  }

  private void show(Journey journey, Step step, Person person, Travellers.Party party) {
    boolean isReminder = party.progress(journey).wasTold(step);
    if (isReminder && journey.reminders() >= MOST_REMINDERS) {
      journeys.end(journey, Journey.State.RESTING);
      return;
    }
    telling.show(
        journey,
        OnboardingCards.step(
            party.texts(person), journey, step, party.referents(journey, step), isReminder));
    shown(journey, step, isReminder ? journey.reminders() + 1 : 0, party);
  }

  private void shown(Journey journey, Step step, int reminders, Travellers.Party party) {
    Instant now = clock.instant();
    boolean isDone = step.doneWhen() == Deed.NONE;
    journeys.mark(journey, step, isDone, null, now);
    if (isDone) {
      Progress progress = party.progress(journey).beyond(step);
      waitForNext(journey, progress, party, journey.sendings() + 1);
      return;
    }
    Instant again = party.hours(journey).workingDaysAfter(now, DAYS_BETWEEN);
    journeys.wait(journey, again, reminders, journey.sendings() + 1);
  }

  private void waitForNext(
      Journey journey, Progress progress, Travellers.Party party, int sendings) {
    Optional<Step> next = progress.current();
    if (next.isEmpty()) {
      journeys.end(journey, Journey.State.COMPLETE);
      return;
    }
    DecentHour.Hours hours = party.hours(journey);
    Instant due = hours.workingDaysAfter(journey.startedAt(), next.get().days());
    Instant soonest = hours.workingDaysAfter(clock.instant(), 1);
    journeys.wait(journey, due.isAfter(soonest) ? due : soonest, 0, sendings);
  }

  /** A step is done, said the person or what they did. */
  void done(Journey journey, Step step, @Nullable String answer) {
    journeys.mark(journey, step, true, answer, clock.instant());
    if (journey.state() == Journey.State.ACTIVE || journey.state() == Journey.State.RESTING) {
      Travellers.Party party = travellers.of(journey);
      waitForNext(journey, party.progress(journey), party, journey.sendings());
    }
  }

  /** The step comes again after a week of work. */
  void later(Journey journey, Step step) {
    journeys.unmark(journey, step);
    journeys.wait(
        journey,
        travellers.of(journey).hours(journey).workingDaysAfter(clock.instant(), DAYS_LATER),
        journey.reminders(),
        journey.sendings());
  }

  /** Nothing more comes, ever. */
  void stop(Journey journey) {
    journeys.end(journey, Journey.State.ENDED);
  }

  /** Begins at the next decent hour what waited for its traveller to come. */
  void begin(Journey journey) {
    journeys.wait(journey, clock.instant(), 0, journey.sendings());
  }

  /** What waits, for whoever asks for it now; empty when nothing is left. */
  Optional<Card> resume(Journey journey) {
    Travellers.Party party = travellers.of(journey);
    Optional<Step> step = party.progress(journey).current();
    Optional<Person> person = party.reader(journey);
    if (step.isEmpty() || person.isEmpty()) {
      journeys.end(journey, Journey.State.COMPLETE);
      return Optional.empty();
    }
    shown(journey, step.get(), 0, party);
    return Optional.of(
        OnboardingCards.step(
            party.texts(person.get()),
            journey,
            step.get(),
            party.referents(journey, step.get()),
            false));
  }
}
