package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;

/** Adds people to a group and takes them out, as an organiser names them. */
final class ChangeMembers {
  private static final Pattern SEPARATORS = Pattern.compile("[\\n\\r;,]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\uFEFF]");
  private static final int LONGEST_SHOWN = 60;

  private final Groups groups;
  private final People people;

  @Inject
  ChangeMembers(Groups groups, People people) {
    this.groups = groups;
    this.people = people;
  }

  /** How many were changed, how many needed no change, and whom nobody knows. */
  record Outcome(int changed, int unchanged, List<String> unknown) {}

  Outcome add(Group group, String names) {
    return each(group, names, groups::add);
  }

  Outcome remove(Group group, String names) {
    return each(group, names, groups::remove);
  }

  private Outcome each(Group group, String names, BiFunction<Group, PersonId, Boolean> change) {
    int changed = 0;
    int unchanged = 0;
    List<String> unknown = new ArrayList<>();
    for (String line : SEPARATORS.split(names, 0)) {
      String name = INVISIBLE.matcher(line).replaceAll("").strip();
      if (name.isEmpty()) {
        continue;
      }
      Optional<Person> person = people.named(group.programme(), name);
      if (person.isEmpty()) {
        unknown.add(name.substring(0, Math.min(LONGEST_SHOWN, name.length())));
      } else if (change.apply(group, person.get().id())) {
        changed++;
      } else {
        unchanged++;
      }
    }
    return new Outcome(changed, unchanged, unknown);
  }
}
