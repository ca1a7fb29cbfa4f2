package org.ambassadorbot.core.directory;

import java.time.Clock;
import org.ambassadorbot.core.store.Database;

/** The directory's stores, for simulations that put the engine together by hand. */
public final class Stores {
  private Stores() {}

  public static People people(Database database, Clock clock) {
    return new PeopleStore(database, clock);
  }

  public static ProgrammeStore programmes(Database database) {
    return new ProgrammeStore(database);
  }
}
