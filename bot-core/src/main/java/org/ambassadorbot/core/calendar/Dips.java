package org.ambassadorbot.core.calendar;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambassadorbot.core.outbox.PublicHolidays;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * The dips of each programme: those of the calendar of its country and region that its organisers
 * left in, and those they added. Thread-safe; belongs to the caller's transaction.
 */
public final class Dips {
  private final PublicHolidays holidays;
  private final DipStore store;

  @Inject
  Dips(PublicHolidays holidays, DipStore store) {
    this.holidays = holidays;
    this.store = store;
  }

  /** Those that have a day between two days, the first to begin first. */
  public List<Dip> between(Programme programme, LocalDate from, LocalDate until) {
    Set<DipStore.Key> removed = store.removed(programme.id());
    Stream<Dip> known =
        KnownDips.between(from, until, day -> isHoliday(programme, day)).stream()
            .filter(dip -> !removed.contains(new DipStore.Key(dip.kind(), dip.from())));
    return Stream.concat(known, store.between(programme.id(), from, until).stream())
        .sorted(Comparator.comparing(Dip::from).thenComparing(Dip::until))
        .toList();
  }

  private boolean isHoliday(Programme programme, LocalDate day) {
    return holidays.isHoliday(day, programme.country(), programme.region());
  }

  /** The one that a day is part of; of several, the one that began first. */
  public Optional<Dip> on(Programme programme, LocalDate day) {
    return between(programme, day, day).stream().findFirst();
  }

  /** Adds one; false when there is one of these days. */
  public boolean add(ProgrammeId programme, Dip dip) {
    return store.add(programme, dip);
  }

  /** Takes one out for good; one of the calendar too. Repeatable. */
  public void remove(ProgrammeId programme, Dip dip) {
    if (dip.kind() == Dip.Kind.OWN) {
      store.delete(programme, dip);
      return;
    }
    store.remove(programme, new DipStore.Key(dip.kind(), dip.from()));
  }

  /** Every programme there is. */
  public List<ProgrammeId> programmes() {
    return store.programmes();
  }

  /** Two programmes became one. */
  public void move(ProgrammeId gone, ProgrammeId kept) {
    store.move(gone, kept);
  }
}
