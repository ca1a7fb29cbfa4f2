package org.ambassadorbot.core.dispatch;

import static org.ambassadorbot.core.people.Role.ADMINISTRATOR;
import static org.ambassadorbot.core.people.Role.AMBASSADOR;
import static org.ambassadorbot.core.people.Role.ORGANISER;
import static org.ambassadorbot.core.people.Role.RUBRIC_OWNER;

import java.util.Arrays;
import java.util.Set;
import org.ambassadorbot.core.people.Role;

/**
 * The matrix of rights: what can be done in a programme, and whose roles allow it. Every command,
 * button and form stands under one of these; what does not is done by nobody.
 */
public enum Right {
  /** To speak for oneself: join, suggest, be silent, see and erase one's own data. */
  BE_HEARD,
  /** To play: points, challenges, rankings, the deeds that count. */
  PLAY(AMBASSADOR),
  /**
   * To take part, also as whoever animates: contents to share, challenges, rewards, invitations.
   */
  TAKE_PART(AMBASSADOR, ORGANISER),
  /** To bring something to the watch note. */
  WRITE_THE_NOTE(AMBASSADOR, RUBRIC_OWNER, ORGANISER),
  /** To animate the programme: review, publish, broadcast, groups, people, points. */
  ORGANISE(ORGANISER),
  /** To give roles, read the journal, join programmes. */
  ADMINISTER(ADMINISTRATOR);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<Role> roles;

  Right(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** Any of these is enough; empty only where nothing is needed. */
  public Set<Role> roles() {
    return roles;
  }

  /** The right that exactly these roles have; a set of roles without one is a defect. */
  static Right of(Set<Role> roles) {
    return Arrays.stream(values())
        .filter(right -> right.roles.equals(roles))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no right belongs to " + roles));
  }
}
