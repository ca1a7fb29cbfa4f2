package org.ambassadorbot.core.feature.privacy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.outbox.Absences;
import org.ambassadorbot.core.store.Database;

/** Enforces how long things are kept: forgets old acts, and people long silent. Repeatable. */
final class ForgetPeople {
  static final Duration ACTS_KEPT = Duration.ofDays(3 * 365);
  static final Duration SILENCE = Duration.ofDays(2 * 365);
  private static final int MOST_AT_ONCE = 200;

  private final Database database;
  private final PrivacyStore store;
  private final Absences absences;
  private final People people;
  private final ErasePerson erasing;
  private final Clock clock;

  @Inject
  ForgetPeople(Database database, Kept kept, People people, ErasePerson erasing, Clock clock) {
    this.database = database;
    this.store = kept.store();
    this.absences = kept.absences();
    this.people = people;
    this.erasing = erasing;
    this.clock = clock;
  }

  /** What grows old. */
  record Kept(PrivacyStore store, Absences absences) {
    @Inject
    Kept {}
  }

  void run() {
    Instant now = clock.instant();
    database.write(() -> store.forgetActs(now.minus(ACTS_KEPT)));
    database.write(absences::forgetEnded);
    database
        .read(() -> store.silentSince(now.minus(SILENCE), MOST_AT_ONCE))
        .forEach(silent -> database.write(() -> erase(silent)));
  }

  private void erase(PrivacyStore.Acquainted silent) {
    people.find(silent.programme(), silent.person()).ifPresent(erasing::erase);
  }
}
