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
import org.ambassadorbot.core.directory.FormerAddressStore;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

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
  private final FormerAddressStore formerAddresses;
  private final Groups groups;

  @Inject
  PlanImport(People people, FormerAddressStore formerAddresses, Groups groups) {
    this.people = people;
    this.formerAddresses = formerAddresses;
    this.groups = groups;
  }

  ImportPlan plan(ProgrammeId programme, PeopleList list) {
    return begin(programme, list).plan(list.rows());
  }

  /** Begins to compare a list, portion by portion. */
  Comparison begin(ProgrammeId programme, PeopleList list) {
    Map<String, String> namesInList = new HashMap<>();
    list.rows().forEach(row -> namesInList.putIfAbsent(row.email(), row.name()));
    return new Comparison(programme, namesInList);
  }

  /** One way through a list: nobody who came before is taken again. One thread. */
  final class Comparison {
    private final ProgrammeId programme;
    private final Map<String, String> namesInList;
    private final Set<String> seen = new HashSet<>();
    private final Set<PersonId> seenPeople = new HashSet<>();

    private Comparison(ProgrammeId programme, Map<String, String> namesInList) {
      this.programme = programme;
      this.namesInList = namesInList;
    }

    /** What a portion of at most a thousand rows changes; belongs to the caller's transaction. */
    ImportPlan plan(List<PeopleList.Row> rows) {
      Map<String, Person> known = known(rows);
      Map<PersonId, List<Group>> memberships =
          groups.groupsOf(programme, known.values().stream().map(Person::id).toList());
      Set<String> names =
          groups.list(programme).stream()
              .map(group -> Normaliser.normalise(group.name()))
              .collect(Collectors.toSet());
      List<ImportPlan.Change> changes = new ArrayList<>();
      List<ImportPlan.Fault> faults = new ArrayList<>();
      Set<String> newGroups = new TreeSet<>();
      for (PeopleList.Row row : rows) {
        Person person = known.get(row.email());
        Optional<ImportPlan.Fault> fault = fault(row, person);
        if (fault.isPresent()) {
          faults.add(fault.get());
        } else {
          List<Group> current =
              person == null ? List.of() : memberships.getOrDefault(person.id(), List.of());
          ImportPlan.Change change = change(row, person, current);
          changes.add(change);
          change.groups().values().stream()
              .filter(name -> !names.contains(Normaliser.normalise(name)))
              .forEach(newGroups::add);
        }
      }
      return new ImportPlan(changes, faults, newGroups);
    }

    private Map<String, Person> known(List<PeopleList.Row> rows) {
      List<String> emails =
          rows.stream()
              .map(PeopleList.Row::email)
              .filter(email -> !email.isEmpty())
              .distinct()
              .toList();
      Map<String, Person> known = new HashMap<>(people.addressed(programme, emails));
      Map<String, List<FormerAddressStore.Bearer>> former =
          formerAddresses.bearers(
              programme, emails.stream().filter(email -> !known.containsKey(email)).toList());
      for (PeopleList.Row row : rows) {
        former.getOrDefault(row.email(), List.of()).stream()
            .filter(bearer -> isMeant(row, bearer))
            .findFirst()
            .ifPresent(bearer -> known.putIfAbsent(row.email(), bearer.person()));
      }
      return known;
    }

    /**
     * A list may be older than somebody's new address. Under another name than they ever had, the
     * company has given the address to somebody else.
     */
    private boolean isMeant(PeopleList.Row row, FormerAddressStore.Bearer bearer) {
      return row.name().equals(row.email())
          || bearer.names().stream()
              .anyMatch(
                  name -> Normaliser.normalise(name).equals(Normaliser.normalise(row.name())));
    }

    private Optional<ImportPlan.Fault> fault(PeopleList.Row row, @Nullable Person known) {
      Optional<String> formula =
          row.cells().values().stream().filter(cell -> FORMULA.matcher(cell).matches()).findFirst();
      if (formula.isPresent()) {
        return faulty(row, ImportPlan.Reason.FORMULA, formula.get());
      }
      if (row.email().isEmpty()) {
        return faulty(row, ImportPlan.Reason.NO_ADDRESS, row.name());
      }
      if (!ADDRESS.matcher(row.email()).matches()) {
        return faulty(row, ImportPlan.Reason.WRONG_ADDRESS, row.email());
      }
      boolean isNew = seen.add(row.email()) && (known == null || seenPeople.add(known.id()));
      if (!isNew) {
        return faulty(row, ImportPlan.Reason.DUPLICATE, row.email());
      }
      return known != null && isSwapped(programme, row, known, namesInList)
          ? faulty(row, ImportPlan.Reason.SWAPPED, row.email())
          : Optional.empty();
    }
  }

  private static Optional<ImportPlan.Fault> faulty(
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

  private static ImportPlan.Change change(
      PeopleList.Row row, @Nullable Person known, List<Group> current) {
    Map<GroupKind, String> wanted = new EnumMap<>(GroupKind.class);
    KINDS.forEach(
        (column, kind) -> {
          String name = row.cells().get(column);
          if (name != null) {
            wanted.put(kind, name.substring(0, Math.min(Group.LONGEST_NAME, name.length())));
          }
        });
    Set<String> names =
        current.stream()
            .map(group -> Normaliser.normalise(group.name()))
            .collect(Collectors.toSet());
    boolean isNeeded =
        known == null
            || !wanted.values().stream().map(Normaliser::normalise).allMatch(names::contains);
    return new ImportPlan.Change(row, known, wanted, current, isNeeded);
  }
}
