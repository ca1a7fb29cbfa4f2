package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;

/** Compares a list with what is known; changes nothing. */
final class PlanImport {
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s\"(),:;<>]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");
  private static final Pattern FORMULA = Pattern.compile("^[=+@\\-\\t].*");
  private static final Map<PeopleList.Column, GroupKind> KINDS =
      Map.of(
          PeopleList.Column.DEPARTMENT,
          GroupKind.DEPARTMENT,
          PeopleList.Column.SITE,
          GroupKind.SITE,
          PeopleList.Column.LANGUAGE,
          GroupKind.LANGUAGE,
          PeopleList.Column.COHORT,
          GroupKind.COHORT);

  private final People people;
  private final Groups groups;

  @Inject
  PlanImport(People people, Groups groups) {
    this.people = people;
    this.groups = groups;
  }

  ImportPlan plan(ProgrammeId programme, PeopleList list) {
    Map<String, String> namesInList = new HashMap<>();
    list.rows().forEach(row -> namesInList.putIfAbsent(row.email(), row.name()));
    List<ImportPlan.Change> changes = new ArrayList<>();
    List<ImportPlan.Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> newGroups = new TreeSet<>();
    for (PeopleList.Row row : list.rows()) {
      Optional<Person> known =
          row.email().isEmpty() ? Optional.empty() : people.addressed(programme, row.email());
      Optional<ImportPlan.Fault> fault = fault(programme, row, seen, known, namesInList);
      if (fault.isPresent()) {
        faults.add(fault.get());
      } else {
        changes.add(change(programme, row, known, newGroups));
      }
    }
    return new ImportPlan(changes, faults, newGroups);
  }

  private Optional<ImportPlan.Fault> fault(
      ProgrammeId programme,
      PeopleList.Row row,
      Set<String> seen,
      Optional<Person> known,
      Map<String, String> namesInList) {
    Optional<String> formula =
        row.cells().values().stream().filter(cell -> FORMULA.matcher(cell).matches()).findFirst();
    if (formula.isPresent()) {
      return fault(row, ImportPlan.Reason.FORMULA, formula.get());
    }
    if (row.email().isEmpty()) {
      return fault(row, ImportPlan.Reason.NO_ADDRESS, row.name());
    }
    if (!ADDRESS.matcher(row.email()).matches()) {
      return fault(row, ImportPlan.Reason.WRONG_ADDRESS, row.email());
    }
    if (!seen.add(row.email())) {
      return fault(row, ImportPlan.Reason.DUPLICATE, row.email());
    }
    return known.filter(person -> isSwapped(programme, row, person, namesInList)).isPresent()
        ? fault(row, ImportPlan.Reason.SWAPPED, row.email())
        : Optional.empty();
  }

  private static Optional<ImportPlan.Fault> fault(
      PeopleList.Row row, ImportPlan.Reason reason, String about) {
    String shown = about.substring(0, Math.min(60, about.length()));
    return Optional.of(new ImportPlan.Fault(row.line(), reason, shown));
  }

  /**
   * The list gives somebody's address to another person whom we know under an address of its own.
   */
  private boolean isSwapped(
      ProgrammeId programme, PeopleList.Row row, Person known, Map<String, String> namesInList) {
    if (!row.cells().containsKey(PeopleList.Column.NAME) || known.name().equals(row.name())) {
      return false;
    }
    return people
        .named(programme, row.name())
        .map(Person::email)
        .map(namesInList::get)
        .filter(known.name()::equals)
        .isPresent();
  }

  private ImportPlan.Change change(
      ProgrammeId programme, PeopleList.Row row, Optional<Person> known, Set<String> newGroups) {
    Map<GroupKind, String> wanted = new EnumMap<>(GroupKind.class);
    KINDS.forEach(
        (column, kind) -> {
          String name = row.cells().get(column);
          if (name != null) {
            wanted.put(kind, name.substring(0, Math.min(Group.LONGEST_NAME, name.length())));
          }
        });
    wanted.values().stream()
        .filter(name -> groups.named(programme, name).isEmpty())
        .forEach(newGroups::add);
    boolean isNeeded =
        known.isEmpty() || !groupNames(programme, known.get()).containsAll(keys(wanted));
    return new ImportPlan.Change(row, known.orElse(null), wanted, isNeeded);
  }

  private Set<String> groupNames(ProgrammeId programme, Person person) {
    return groups.groupsOf(programme, person.id()).stream()
        .map(group -> Normaliser.normalise(group.name()))
        .collect(Collectors.toSet());
  }

  private static List<String> keys(Map<GroupKind, String> wanted) {
    return wanted.values().stream().map(Normaliser::normalise).toList();
  }
}
