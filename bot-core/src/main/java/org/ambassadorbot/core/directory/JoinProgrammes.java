package org.ambassadorbot.core.directory;

import com.google.inject.Provider;
import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/**
 * Makes one programme of two: people with the same address become one person, and everything of the
 * one moves to the other. Belongs to the caller's transaction.
 */
public final class JoinProgrammes {
  /** The tables of the engine whose rows change programme; features move theirs by the event. */
  private static final List<String> TABLES =
      List.of(
          "workspace",
          "person",
          "identity",
          "person_role",
          "audit_entry",
          "points_entry",
          "points_balance",
          "delivery");

  private final Database database;
  private final PeopleStore people;
  private final Directory directory;
  private final Provider<Events> events;

  @Inject
  JoinProgrammes(
      Database database, PeopleStore people, Directory directory, Provider<Events> events) {
    this.database = database;
    this.people = people;
    this.directory = directory;
    this.events = events;
  }

  /** Moves everything of {@code gone} to {@code kept}; {@code gone} exists no more. */
  public void join(ProgrammeId gone, ProgrammeId kept) {
    if (gone.equals(kept)) {
      throw new IllegalArgumentException("a programme cannot join itself");
    }
    people.all(gone).forEach(person -> joinTwin(person, kept));
    TABLES.forEach(table -> move(table, gone, kept));
    events.get().tell(new ProgrammeEvent.ProgrammesJoined(gone, kept));
    forget(gone, kept);
  }

  private void joinTwin(Person person, ProgrammeId kept) {
    if (person.email() != null) {
      people.byEmail(kept, person.email()).ifPresent(twin -> directory.join(person, twin));
    }
  }

  private void move(String table, ProgrammeId gone, ProgrammeId kept) {
    database
        .handle()
        .createUpdate("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone")
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .execute();
  }

  private void forget(ProgrammeId gone, ProgrammeId kept) {
    boolean wasShared =
        database
                .handle()
                .createUpdate(
                    "UPDATE programme SET is_shared = 0 WHERE id = :gone AND is_shared = 1")
                .bind("gone", gone.value())
                .execute()
            == 1;
    if (wasShared) {
      database
          .handle()
          .createUpdate("UPDATE programme SET is_shared = 1 WHERE id = :kept")
          .bind("kept", kept.value())
          .execute();
    }
    database
        .handle()
        .createUpdate("DELETE FROM programme_code WHERE programme_id = :gone")
        .bind("gone", gone.value())
        .execute();
    database
        .handle()
        .createUpdate("DELETE FROM programme WHERE id = :gone")
        .bind("gone", gone.value())
        .execute();
  }
}
