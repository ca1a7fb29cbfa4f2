package org.ambassadorbot.core.feature.broadcast;

import java.util.Arrays;
import java.util.Optional;
import org.ambassadorbot.core.people.Role;

/**
 * Whom a broadcast is for.
 *
 * @param detail the role, the conversation's identifier on its platform, or how many addresses of a
 *     list were there twice
 */
record Audience(Kind kind, String detail) {
  private static final String ROLE_PREFIX = "role-";

  /** How an audience is named. */
  enum Kind {
    EVERYONE,
    ROLE,
    CHANNEL,
    LIST
  }

  static Audience everyone() {
    return new Audience(Kind.EVERYONE, "");
  }

  static Audience role(Role role) {
    return new Audience(Kind.ROLE, role.name());
  }

  static Audience channel(String id) {
    return new Audience(Kind.CHANNEL, id);
  }

  static Audience list(int duplicates) {
    return new Audience(Kind.LIST, String.valueOf(duplicates));
  }

  Role role() {
    return Role.valueOf(detail);
  }

  /** As a choice of a form. */
  String choice() {
    return kind == Kind.ROLE ? choice(role()) : kind.name();
  }

  static String choice(Role role) {
    return ROLE_PREFIX + role.name();
  }

  /** The role of a choice, if it names one. */
  static Optional<Role> roleOf(String choice) {
    return Arrays.stream(Role.values()).filter(role -> choice(role).equals(choice)).findFirst();
  }
}
