package org.ambassadorbot.core.dispatch;

import java.util.Set;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/**
 * Who may do something.
 *
 * @param roles any of these is enough; empty means everybody
 */
public record Access(Set<Role> roles) {
  public Access {
    roles = Set.copyOf(roles);
  }

  public static Access everybody() {
    return new Access(Set.of());
  }

  public static Access only(Role... roles) {
    return new Access(Set.of(roles));
  }

  public boolean allows(Person person) {
    return roles.isEmpty() || person.hasAny(roles);
  }
}
