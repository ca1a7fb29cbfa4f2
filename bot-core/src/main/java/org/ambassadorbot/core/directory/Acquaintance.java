package org.ambassadorbot.core.directory;

import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;

/** A person the bot has met, and the programme they belong to. */
public record Acquaintance(Person person, Programme programme, boolean isProfileKnown) {

  /** The same person with the roles of both. */
  Acquaintance withRolesOf(Acquaintance same) {
    Person both = person;
    for (Role role : same.person().roles()) {
      both = both.with(role);
    }
    return new Acquaintance(both, programme, isProfileKnown);
  }
}
