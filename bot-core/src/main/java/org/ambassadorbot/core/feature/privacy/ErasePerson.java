package org.ambassadorbot.core.feature.privacy;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.Erasure;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorLeft;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;

/** Erases somebody: every feature first, then who they are. */
final class ErasePerson {
  private final People people;
  private final ProgrammeStore programmes;
  private final Events events;
  private final Erasure erasure;
  private final Phrasebook phrasebook;

  @Inject
  ErasePerson(
      People people,
      ProgrammeStore programmes,
      Events events,
      Erasure erasure,
      Phrasebook phrasebook) {
    this.people = people;
    this.programmes = programmes;
    this.events = events;
    this.erasure = erasure;
    this.phrasebook = phrasebook;
  }

  /** What came of it. */
  enum Result {
    ERASED,
    LAST_ADMINISTRATOR
  }

  Result erase(Person person) {
    boolean isLast =
        person.has(Role.ADMINISTRATOR)
            && people.holding(person.programme(), Role.ADMINISTRATOR).size() == 1;
    if (isLast) {
      return Result.LAST_ADMINISTRATOR;
    }
    if (people.take(person, Role.AMBASSADOR)) {
      events.tell(new AmbassadorLeft(person.programme(), person.id()));
    }
    events.tell(new PersonErased(person.programme(), person.id()));
    erasure.erase(person, nameless(person));
    return Result.ERASED;
  }

  private String nameless(Person person) {
    Programme programme = programmes.find(person.programme()).orElseThrow();
    return phrasebook
        .speaking(programme.language(), programme.address())
        .plain(MyDataPhrase.NAMELESS);
  }
}
