package org.ambassadorbot.core.feature.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Person;
import org.jspecify.annotations.Nullable;

/** What a list would change. */
record ImportPlan(List<Change> changes, List<Fault> faults, Set<String> newGroups) {
  ImportPlan {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
    newGroups = Set.copyOf(newGroups);
  }

  /**
   * One person to add or to bring up to date.
   *
   * @param known the person the bot knows under this address, or null
   * @param groups what they will belong to, by kind
   * @param current the groups they are in
   */
  record Change(
      PeopleList.Row row,
      @Nullable Person known,
      Map<GroupKind, String> groups,
      List<Group> current,
      boolean isNeeded) {}

  /** A line that is left out, and why. */
  record Fault(int line, Reason reason, String about) {}

  /** Why a line is left out. */
  enum Reason {
    NO_ADDRESS,
    WRONG_ADDRESS,
    DUPLICATE,
    FORMULA,
    SWAPPED
  }

  long added() {
    return changes.stream().filter(change -> change.known() == null).count();
  }

  long changed() {
    return changes.stream().filter(change -> change.known() != null && change.isNeeded()).count();
  }

  boolean isNothing() {
    return changes.stream().noneMatch(ImportPlan.Change::isNeeded);
  }
}
