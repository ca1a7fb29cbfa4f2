package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final StepStore steps;
  private final DecentHour decentHour;
  private final TellTraveller telling;
  private final Clock clock;

  @Inject
  Travel(
      JourneyStore journeys,
      StepStore steps,
      DecentHour decentHour,
      TellTraveller telling,
      Clock clock) {
    this.journeys = journeys;
    this.steps = steps;
    this.decentHour = decentHour;
    this.telling = telling;
    this.clock = clock;
  }

  /** How far a journey has come: the steps there are, what is known of them, and what was done. */
  private record Progress(List<Step> steps, Map<Long, String> marks, Set<Deed> deeds) {

    /** The step that waits: the first one that is neither done nor barred. */
    Optional<Step> current() {
      return steps.stream()
          .filter(Step::isActive)
          .filter(step -> !"DONE".equals(marks.get(step.id())))
          .filter(step -> !deeds.contains(step.doneWhen()))
          .filter(step -> step.after() == null || deeds.contains(step.after()))
          .findFirst();
    }

    boolean wasTold(Step step) {
      return marks.containsKey(step.id());
    }

    /** The same with one step done. */
    Progress beyond(Step done) {
      Map<Long, String> more = new HashMap<>(marks);
      more.put(done.id(), "DONE");
      return new Progress(steps, more, deeds);
    }
  }

  private Progress progress(Journey journey) {
    return new Progress(
        steps.steps(journey.programme(), journey.path()),
        journeys.marks(journey),
        journeys.deeds(journey.person()));
  }

  /** The step that waits: the first one that is neither done nor barred. */
  Optional<Step> current(Journey journey) {
    return progress(journey).current();
  }

  /** Does what is due on a journey now; it is due later afterwards, or over. */
  void goOn(Journey journey) {
    Progress progress = progress(journey);
    Optional<Step> step = progress.current();
    Optional<Person> person = telling.reader(journey);
    if (step.isEmpty() || person.isEmpty()) {
      journeys.end(journey, Journey.State.COMPLETE);
      return;
    }
    Instant now = clock.instant();
    Instant due = dueByDays(journey, step.get());
    Instant decent =
        decentHour.earliest(
            journey.programme(), journey.person(), true, due.isAfter(now) ? due : now);
    if (decent.isAfter(now)) {
      journeys.wait(journey, decent, journey.reminders(), journey.sendings());
      return;
    }
    show(journey, progress, step.get(), person.get());
  }

  private void show(Journey journey, Progress progress, Step step, Person person) {
    Instant now = clock.instant();
    boolean isReminder = progress.wasTold(step);
    if (isReminder && journey.reminders() >= MOST_REMINDERS) {
      journeys.end(journey, Journey.State.RESTING);
      return;
    }
    telling.show(journey, step, person, isReminder);
    boolean isDone = step.doneWhen() == Deed.NONE;
    journeys.mark(journey, step, isDone, null, now);
    if (isDone) {
      waitForNext(journey, progress.beyond(step), journey.sendings() + 1);
      return;
    }
    int reminders = isReminder ? journey.reminders() + 1 : 0;
    journeys.wait(
        journey, workingDays(journey, now, DAYS_BETWEEN), reminders, journey.sendings() + 1);
  }

  private void waitForNext(Journey journey, Progress progress, int sendings) {
    Optional<Step> next = progress.current();
    if (next.isEmpty()) {
      journeys.end(journey, Journey.State.COMPLETE);
      return;
    }
    Instant now = clock.instant();
    Instant due = dueByDays(journey, next.get());
    Instant soonest = workingDays(journey, now, 1);
    journeys.wait(journey, due.isAfter(soonest) ? due : soonest, 0, sendings);
  }

  private Instant dueByDays(Journey journey, Step step) {
    return workingDays(journey, journey.startedAt(), step.days());
  }

  private Instant workingDays(Journey journey, Instant from, int days) {
    return decentHour.workingDaysAfter(journey.programme(), journey.person(), from, days);
  }

  /** A step is done, said the person or what they did. */
  void done(Journey journey, Step step, @Nullable String answer) {
    journeys.mark(journey, step, true, answer, clock.instant());
    if (journey.state() == Journey.State.ACTIVE || journey.state() == Journey.State.RESTING) {
      waitForNext(journey, progress(journey), journey.sendings());
    }
  }

  /** The step comes again after a week of work. */
  void later(Journey journey, Step step) {
    journeys.unmark(journey, step);
    journeys.wait(
        journey,
        workingDays(journey, clock.instant(), DAYS_LATER),
        journey.reminders(),
        journey.sendings());
  }

  /** Nothing more comes, ever. */
  void stop(Journey journey) {
    journeys.end(journey, Journey.State.ENDED);
  }

  /** Goes on at once, for whoever asks. */
  void resume(Journey journey) {
    current(journey).ifPresent(step -> journeys.unmark(journey, step));
    journeys.wait(journey, clock.instant(), 0, journey.sendings());
  }
}
