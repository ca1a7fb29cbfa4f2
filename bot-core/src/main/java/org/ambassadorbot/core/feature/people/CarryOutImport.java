package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/** Does what a plan says: adds people, and puts everybody into the groups of the list. */
final class CarryOutImport {
  private final Directory directory;
  private final People people;
  private final Groups groups;
  private final Events events;

  @Inject
  CarryOutImport(Directory directory, People people, Groups groups, Events events) {
    this.directory = directory;
    this.people = people;
    this.groups = groups;
    this.events = events;
  }

  void run(Programme programme, ImportPlan plan) {
    plan.changes().stream()
        .filter(ImportPlan.Change::isNeeded)
        .forEach(change -> carryOut(programme, change));
  }

  private void carryOut(Programme programme, ImportPlan.Change change) {
    Person known = change.known();
    Person person = known == null ? add(programme, change) : known;
    change.groups().forEach((kind, name) -> put(person, kind, name));
  }

  private Person add(Programme programme, ImportPlan.Change change) {
    Person person = directory.expect(programme, change.row().name(), change.row().email());
    String language = change.row().cells().getOrDefault(PeopleList.Column.LANGUAGE, "");
    languageOf(language).ifPresent(spoken -> people.speak(person, spoken));
    events.tell(new ProgrammeEvent.PersonAnnounced(programme.id(), person.id()));
    return person;
  }

  private static Optional<Language> languageOf(String words) {
    return switch (Normaliser.normalise(words)) {
      case "francais", "french" -> Optional.of(Language.FRENCH);
      case "anglais", "english" -> Optional.of(Language.ENGLISH);
      default -> Language.ofTag(words);
    };
  }

  /** One department, one site, one language: the one before is left; cohorts add up. */
  private void put(Person person, GroupKind kind, String name) {
    Group group = groups.open(person.programme(), kind, name);
    if (kind != GroupKind.COHORT) {
      groups.groupsOf(person.programme(), person.id()).stream()
          .filter(other -> other.kind() == kind && !other.id().equals(group.id()))
          .forEach(other -> groups.remove(other, person.id()));
    }
    groups.add(group, person.id());
  }
}
