package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;

/**
 * Follows people who move: another zone than their platform told before becomes theirs. What is
 * told again changes nothing, so that a zone chosen by hand stays. Repeatable.
 */
public final class FollowZone {
  private final Database database;
  private final ToldStore zones;
  private final People people;

  @Inject
  FollowZone(Database database, ToldStore zones, People people) {
    this.database = database;
    this.zones = zones;
    this.people = people;
  }

  /**
   * Hears where an account is; of accounts never met it keeps nothing. Not in a transaction.
   *
   * @param moved is handed the person, in the transaction of the move, if there was one
   */
  public void hear(Identity identity, ZoneId zone, Consumer<Person> moved) {
    if (database.read(() -> zones.isNews(identity, zone))) {
      database.write(() -> move(identity, zone, moved));
    }
  }

  private void move(Identity identity, ZoneId zone, Consumer<Person> moved) {
    Optional<Person> person = people.find(identity);
    if (person.isPresent() && zones.tell(identity, zone)) {
      people.live(person.get(), zone);
      moved.accept(person.get());
    }
  }
}
