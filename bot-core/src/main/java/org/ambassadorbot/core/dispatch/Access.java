package org.ambassadorbot.core.dispatch;

import java.util.Set;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Who may do something: whoever has a right of the matrix. */
public record Access(Right right) {

  public static Access everybody() {
    return new Access(Right.BE_HEARD);
  }

  /** Whoever has one of these roles, which must be a line of the matrix. */
  public static Access only(Role... roles) {
    return new Access(Right.of(Set.of(roles)));
  }

  /** Any of these is enough; empty means everybody. */
  public Set<Role> roles() {
    return right.roles();
  }

  public boolean allows(Person person) {
    return roles().isEmpty() || person.hasAny(roles());
  }
}
