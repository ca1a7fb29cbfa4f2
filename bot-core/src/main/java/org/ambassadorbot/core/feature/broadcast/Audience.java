package org.ambassadorbot.core.feature.broadcast;

import java.util.Arrays;
import java.util.Optional;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Role;

/**
 * Whom a broadcast is for.
 *
 * @param detail the role, the number and name of the group, the conversation's identifier on its
 *     platform, or how many addresses of a list were there twice
 */
record Audience(Kind kind, String detail) {
  private static final String ROLE_PREFIX = "role-";
  private static final String GROUP_PREFIX = "group-";

  /** How an audience is named. */
  enum Kind {
    EVERYONE,
    ROLE,
    CHANNEL,
    GROUP,
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

  static Audience group(Group group) {
    return new Audience(Kind.GROUP, group.id().value() + ":" + group.name());
  }

  /** The group that is meant, which may be gone by now. */
  GroupId group() {
    return new GroupId(Long.parseLong(detail.substring(0, detail.indexOf(':'))));
  }

  /** The group's name when the audience was chosen. */
  String groupName() {
    return detail.substring(detail.indexOf(':') + 1);
  }

  static Audience list(int duplicates) {
    return new Audience(Kind.LIST, String.valueOf(duplicates));
  }

  /** How many addresses of a list were there again. */
  int duplicates() {
    return kind == Kind.LIST ? Integer.parseInt(detail) : 0;
  }

  Role role() {
    return Role.valueOf(detail);
  }

  /** Whether people may belong to it whom the bot has never met. */
  boolean isOfStrangersToo() {
    return kind == Kind.EVERYONE || kind == Kind.LIST;
  }

  /** As a choice of a form. */
  String choice() {
    return switch (kind) {
      case ROLE -> choice(role());
      case GROUP -> choice(group());
      case EVERYONE, CHANNEL, LIST -> kind.name();
    };
  }

  static String choice(GroupId group) {
    return GROUP_PREFIX + group.value();
  }

  /** The group of a choice, if it names one. */
  static Optional<GroupId> groupOf(String choice) {
    return choice.matches(GROUP_PREFIX + "\\d{1,18}")
        ? Optional.of(new GroupId(Long.parseLong(choice.substring(GROUP_PREFIX.length()))))
        : Optional.empty();
  }

  static String choice(Role role) {
    return ROLE_PREFIX + role.name();
  }

  /** The role of a choice, if it names one. */
  static Optional<Role> roleOf(String choice) {
    return Arrays.stream(Role.values()).filter(role -> choice(role).equals(choice)).findFirst();
  }
}
