package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.store.Database;

/**
 * Follows people who move: another zone than their platform told before becomes theirs. What is
 * told again changes nothing, so that a zone chosen by hand stays. Repeatable.
 */
public final class FollowZone {
  private final Database database;
  private final ToldZoneStore zones;
  private final Directory directory;
  private final People people;

  @Inject
  FollowZone(Database database, ToldZoneStore zones, Directory directory, People people) {
    this.database = database;
    this.zones = zones;
    this.directory = directory;
    this.people = people;
  }

  /** Hears where an account is; of accounts never met it keeps nothing. */
  public void hear(Identity identity, ZoneId zone) {
    if (database.read(() -> zones.isNews(identity, zone))) {
      database.write(() -> move(identity, zone));
    }
  }

  private void move(Identity identity, ZoneId zone) {
    if (zones.tell(identity, zone)) {
      directory.find(identity).ifPresent(met -> people.live(met.person(), zone));
    }
  }
}
