package org.ambassadorbot.core.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * The groups of each programme and who belongs to them; a person belongs to any number. What is
 * done here is done by hand, or by a list: in a group that follows another ({@link
 * FollowedGroups}), whoever is added stays and whoever is removed is not brought back. Belongs to
 * the caller's transaction.
 */
public interface Groups {

  /** Every group of a programme, by kind and name; also those without members. */
  List<Group> list(ProgrammeId programme);

  Optional<Group> find(ProgrammeId programme, GroupId group);

  /** A group of whatever programme, for jobs. */
  Optional<Group> find(GroupId group);

  /** The group of a name; case, accents and spaces around do not count. */
  Optional<Group> named(ProgrammeId programme, String name);

  /** Who belongs to a group, by number; nobody for a group of another programme. */
  List<PersonId> members(ProgrammeId programme, GroupId group);

  /** How many people belong to each group; a group without members is absent. */
  Map<GroupId, Integer> sizes(ProgrammeId programme);

  /** The groups of a person, by kind and name. */
  List<Group> groupsOf(ProgrammeId programme, PersonId person);

  /** The groups of some people; whoever has none is absent. At most a thousand people. */
  Map<PersonId, List<Group>> groupsOf(ProgrammeId programme, Collection<PersonId> people);

  /**
   * The group of a name, made if there is none. Repeatable; the kind of a group that exists stays.
   *
   * @param name at most {@link Group#LONGEST_NAME} characters, not blank
   */
  Group open(ProgrammeId programme, GroupKind kind, String name);

  /** Removes a group; its people stay. Returns whether there was one. */
  boolean close(ProgrammeId programme, GroupId group);

  /** Adds a person of the same programme; returns whether they were not in it. */
  boolean add(Group group, PersonId person);

  /** Adds people of the same programme; whoever is in it already stays. */
  void addAll(Group group, Collection<PersonId> people);

  /** Takes a person out; returns whether they were in it. */
  boolean remove(Group group, PersonId person);
}
