package org.ambassadorbot.core.people;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a programme, on one platform or on several. */
public record Person(
    PersonId id,
    ProgrammeId programme,
    String name,
    @Nullable String email,
    Language language,
    ZoneId zone,
    Set<Role> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the person holds at least one of the roles. */
  public boolean hasAny(Set<Role> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }

  /** The same person with one role more. */
  public Person with(Role role) {
    Set<Role> more = EnumSet.of(role);
    more.addAll(roles);
    return new Person(id, programme, name, email, language, zone, more);
  }
}
