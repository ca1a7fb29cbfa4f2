package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorJoined;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Makes an ambassador of whoever accepts the charter in force. */
final class JoinProgramme {
  private final Recruit recruit;
  private final CharterStore charters;
  private final MembershipStore memberships;
  private final People people;
  private final Events events;
  private final Clock clock;

  @Inject
  JoinProgramme(
      Recruit recruit,
      CharterStore charters,
      MembershipStore memberships,
      People people,
      Events events,
      Clock clock) {
    this.recruit = recruit;
    this.charters = charters;
    this.memberships = memberships;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** What came of accepting. */
  sealed interface Result {}

  record Joined() implements Result {}

  record AlreadyMember(Membership membership) implements Result {}

  /** The person is in and has accepted a newer version. */
  record Renewed(int version) implements Result {}

  /** No place is left for now. */
  record Full() implements Result {}

  /** The version accepted is no longer the one in force. */
  record CharterChanged(Charter current) implements Result {}

  Result accept(Person person, String version) {
    Optional<Membership> membership = memberships.current(person);
    Charter charter = charters.current(person.programme(), person.language());
    if (membership.isPresent() && membership.get().charterVersion() == charter.version()) {
      return new AlreadyMember(membership.get());
    }
    if (!version.equals(String.valueOf(charter.version()))) {
      return new CharterChanged(charter);
    }
    if (membership.isPresent()) {
      memberships.renew(person, charter);
      return new Renewed(charter.version());
    }
    if (!person.has(Role.AMBASSADOR) && recruit.isFull(person)) {
      return new Full();
    }
    memberships.begin(person, charter, clock.instant());
    if (people.give(person, Role.AMBASSADOR)) {
      events.tell(new AmbassadorJoined(person.programme(), person.id()));
    }
    return new Joined();
  }
}
