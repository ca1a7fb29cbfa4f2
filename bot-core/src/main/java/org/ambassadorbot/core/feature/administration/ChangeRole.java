package org.ambassadorbot.core.feature.administration;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorLeft;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Gives roles and takes them back; a programme always keeps an administrator. */
final class ChangeRole {
  private final People people;
  private final Events events;
  private final Audit audit;

  @Inject
  ChangeRole(People people, Events events, Audit audit) {
    this.people = people;
    this.events = events;
    this.audit = audit;
  }

  /** What came of it. */
  enum Result {
    GIVEN,
    ALREADY_HELD,
    TAKEN,
    NOT_HELD,
    LAST_ADMINISTRATOR;

    boolean isChange() {
      return this == GIVEN || this == TAKEN;
    }
  }

  Result give(Person actor, Person person, Role role) {
    if (!people.give(person, role)) {
      return Result.ALREADY_HELD;
    }
    audit.record(actor, "role.given", subject(person), role.name());
    if (role == Role.AMBASSADOR) {
      events.tell(new AmbassadorJoined(person.programme(), person.id()));
    }
    return Result.GIVEN;
  }

  Result take(Person actor, Person person, Role role) {
    if (!person.has(role)) {
      return Result.NOT_HELD;
    }
    boolean isLast =
        role == Role.ADMINISTRATOR && people.holding(person.programme(), role).size() == 1;
    if (isLast) {
      return Result.LAST_ADMINISTRATOR;
    }
    people.take(person, role);
    audit.record(actor, "role.taken", subject(person), role.name());
    if (role == Role.AMBASSADOR) {
      events.tell(new AmbassadorLeft(person.programme(), person.id()));
    }
    return Result.TAKEN;
  }

  private static String subject(Person person) {
    return "person:" + person.id().value();
  }
}
