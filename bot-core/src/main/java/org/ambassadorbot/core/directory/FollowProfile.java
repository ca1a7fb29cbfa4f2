package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.AddressTaken;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.store.Database;

/**
 * Follows people whose platform calls them otherwise, or gives them another address, than it did.
 * What is told again changes nothing and writes nothing. An address that belongs to somebody else
 * with an account makes no one of the two: who they are is theirs to say. Repeatable.
 */
public final class FollowProfile {
  private final Database database;
  private final ToldStore told;
  private final FollowZone zones;
  private final JoinPeople joining;
  private final PeopleStore people;
  private final NamedAdministrators named;
  private final ErasureStore erasures;
  private final Provider<Events> events;

  @Inject
  FollowProfile(
      Database database,
      ToldStore told,
      FollowZone zones,
      JoinPeople joining,
      PeopleStore people,
      NamedAdministrators named,
      ErasureStore erasures,
      Provider<Events> events) {
    this.database = database;
    this.told = told;
    this.zones = zones;
    this.joining = joining;
    this.people = people;
    this.named = named;
    this.erasures = erasures;
    this.events = events;
  }

  /**
   * Hears who stands behind an account; of accounts never met, and of what is no person, it keeps
   * nothing. Not in a transaction.
   *
   * @param changed is handed the person, in the transaction of the change, if there was any
   */
  public void hear(Profile profile, Consumer<Person> changed) {
    if (!profile.isPerson()) {
      return;
    }
    if (profile.zone() != null) {
      zones.hear(profile.identity(), profile.zone(), changed);
    }
    if (database.read(() -> isNews(profile))) {
      database.write(() -> follow(profile, changed));
    }
  }

  private boolean isNews(Profile profile) {
    return told.of(profile.identity())
        .filter(before -> before.differs(name(profile), Directory.email(profile)))
        .isPresent();
  }

  private void follow(Profile profile, Consumer<Person> changed) {
    Optional<ToldStore.Told> before = told.of(profile.identity());
    Optional<Person> known = people.find(profile.identity());
    if (before.isEmpty() || known.isEmpty()) {
      return;
    }
    String email = Directory.email(profile);
    told.tell(profile.identity(), name(profile), email);
    erasures.remember(known.get(), ErasedWord.of(known.get(), List.of())); // what they were called
    if (!name(profile).equals(before.get().name())) {
      people.rename(known.get(), name(profile));
    }
    if (email != null && !email.equals(before.get().email())) {
      address(known.get(), email);
    }
    people.find(profile.identity()).ifPresent(changed);
  }

  private void address(Person person, String email) {
    Optional<Person> bearer = people.byEmail(person.programme(), email);
    if (bearer.isPresent() && !bearer.get().id().equals(person.id())) {
      Person other = bearer.get();
      if (!people.identitiesOf(other.programme(), other.id()).isEmpty()) {
        events.get().tell(new AddressTaken(person.programme(), person.id(), other.id()));
        return;
      }
      joining.join(other, person); // named by the company's list alone: it was them it meant
    }
    people.address(person, email);
    people.find(person.programme(), person.id()).filter(named::contain).ifPresent(named::honour);
  }

  private static String name(Profile profile) {
    return PersonDraft.shortened(profile.name());
  }
}
