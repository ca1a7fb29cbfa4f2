package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Days on which people are away: like public holidays of their own. What waits for them waits
 * longer, or no longer; nothing is lost. Belongs to the caller's transaction.
 */
public final class Absences {
  private final AbsenceStore store;
  private final ReconsiderWaiting reconsidering;
  private final Clock clock;

  @Inject
  Absences(AbsenceStore store, ReconsiderWaiting reconsidering, Clock clock) {
    this.store = store;
    this.reconsidering = reconsidering;
    this.clock = clock;
  }

  /** What the person has noted and is not over, in the order of the days. */
  public List<Absence> of(Person person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
    return store.of(person.programme(), person.id()).stream()
        .filter(absence -> !absence.last().isBefore(today))
        .toList();
  }

  /**
   * Notes days away. Repeatable.
   *
   * @return the absence they are part of now: those that overlap or follow each other are one
   */
  public Absence note(Person person, Absence absence) {
    Absence joined = join(person.programme(), person.id(), absence);
    reconsidering.of(person);
    return joined;
  }

  private Absence join(ProgrammeId programme, PersonId person, Absence absence) {
    List<Absence> touching = store.of(programme, person).stream().filter(absence::touches).toList();
    touching.forEach(other -> store.remove(programme, person, other.first()));
    Absence joined = absence.with(touching);
    store.add(programme, person, joined);
    return joined;
  }

  /** Takes back the absence that begins on a day; returns whether there was one. */
  public boolean takeBack(Person person, LocalDate first) {
    boolean wasThere = store.remove(person.programme(), person.id(), first);
    reconsidering.of(person);
    return wasThere;
  }

  /** Hands everything a person noted to another, who is the same one. */
  public void move(PersonId gone, PersonId kept, ProgrammeId programme) {
    store.removeAll(gone).forEach(absence -> join(programme, kept, absence));
  }

  /** Hands everything noted in a programme to another. */
  public void move(ProgrammeId gone, ProgrammeId kept) {
    store.moveAll(gone, kept);
  }

  /** Nothing stays of what a person noted. */
  public void forget(PersonId person) {
    store.removeAll(person);
  }

  /** Forgets what is over everywhere in the world. */
  public void forgetEnded() {
    store.forgetEnded(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
  }
}
