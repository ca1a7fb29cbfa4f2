package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;

/** Does what a plan says: adds people, and puts everybody into the groups of the list. */
final class CarryOutImport {
  private final Directory directory;
  private final Groups groups;
  private final Events events;

  @Inject
  CarryOutImport(Directory directory, Groups groups, Events events) {
    this.directory = directory;
    this.groups = groups;
    this.events = events;
  }

  /** At most a thousand changes; belongs to the caller's transaction. */
  void run(Programme programme, ImportPlan plan) {
    List<ImportPlan.Change> needed =
        plan.changes().stream().filter(ImportPlan.Change::isNeeded).toList();
    Map<String, Person> added = add(programme, needed);
    Map<Group, List<PersonId>> joining = new LinkedHashMap<>();
    Map<String, Group> opened = new HashMap<>();
    for (ImportPlan.Change change : needed) {
      Person known = change.known();
      Person person = known == null ? added.get(change.row().email()) : known;
      if (person != null) {
        change
            .groups()
            .forEach(
                (kind, name) -> {
                  Group group =
                      opened.computeIfAbsent(
                          name, missing -> groups.open(programme.id(), kind, missing));
                  leaveOthers(change, kind, group, person);
                  joining.computeIfAbsent(group, key -> new ArrayList<>()).add(person.id());
                });
      }
    }
    joining.forEach(groups::addAll);
  }

  private Map<String, Person> add(Programme programme, List<ImportPlan.Change> changes) {
    List<Directory.Expected> expected =
        changes.stream()
            .filter(change -> change.known() == null)
            .map(change -> expected(change.row()))
            .toList();
    if (expected.isEmpty()) {
      return Map.of();
    }
    Map<String, Person> added = directory.expect(programme, expected);
    added
        .values()
        .forEach(
            person -> events.tell(new ProgrammeEvent.PersonAnnounced(programme.id(), person.id())));
    return added;
  }

  private static Directory.Expected expected(PeopleList.Row row) {
    String language = row.cells().getOrDefault(PeopleList.Column.LANGUAGE, "");
    return new Directory.Expected(row.name(), row.email(), languageOf(language).orElse(null));
  }

  /** One department, one site, one language: the one before is left; cohorts add up. */
  private void leaveOthers(ImportPlan.Change change, GroupKind kind, Group group, Person person) {
    if (kind != GroupKind.COHORT) {
      change.current().stream()
          .filter(other -> other.kind() == kind && !other.id().equals(group.id()))
          .forEach(other -> groups.remove(other, person.id()));
    }
  }

  private static Optional<Language> languageOf(String words) {
    return switch (Normaliser.normalise(words)) {
      case "francais", "french" -> Optional.of(Language.FRENCH);
      case "anglais", "english" -> Optional.of(Language.ENGLISH);
      default -> Language.ofTag(words);
    };
  }
}
