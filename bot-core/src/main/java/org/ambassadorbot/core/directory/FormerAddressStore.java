package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/**
 * Addresses that people had before the one they have, as rows. Whoever is being erased has none.
 * Belongs to the caller's transaction.
 */
public final class FormerAddressStore {
  private final Database database;
  private final PeopleStore people;

  @Inject
  FormerAddressStore(Database database, PeopleStore people) {
    this.database = database;
    this.people = people;
  }

  /**
   * Somebody who had an address once.
   *
   * @param names what they are called, and every name by which they were known
   */
  public record Bearer(Person person, List<String> names) {
    public Bearer {
      names = List.copyOf(names);
    }
  }

  /**
   * Who had some addresses once, by address; at most a thousand. An address that nobody has and
   * several had stands for all of them.
   */
  public Map<String, List<Bearer>> bearers(ProgrammeId programme, Collection<String> emails) {
    Map<String, List<Bearer>> bearers = new HashMap<>();
    if (emails.isEmpty()) {
      return bearers;
    }
    List<Entry<String, PersonId>> found = found(programme, emails);
    Map<PersonId, Person> known =
        people.find(programme, found.stream().map(Entry::getValue).distinct().toList());
    Map<PersonId, List<String>> names = names(programme, known.keySet());
    for (Entry<String, PersonId> entry : found) {
      Person person = known.get(entry.getValue());
      if (person != null) {
        List<String> all = new ArrayList<>(names.getOrDefault(person.id(), List.of()));
        all.add(person.name());
        bearers
            .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
            .add(new Bearer(person, all));
      }
    }
    return bearers;
  }

  private List<Entry<String, PersonId>> found(ProgrammeId programme, Collection<String> emails) {
    return database
        .handle()
        .createQuery(
            "SELECT w.word, w.person_id FROM erasure_word w JOIN person q ON q.id = w.person_id"
                + " WHERE w.programme_id = :programme AND w.kind = 'ADDRESS'"
                + " AND w.word IN (<emails>) AND q.erased_at IS NULL ORDER BY w.person_id")
        .bind("programme", programme.value())
        .bindList("emails", List.copyOf(emails))
        .map((row, context) -> Map.entry(row.getString(1), new PersonId(row.getLong(2))))
        .list();
  }

  private Map<PersonId, List<String>> names(ProgrammeId programme, Collection<PersonId> bearers) {
    if (bearers.isEmpty()) {
      return Map.of();
    }
    return database
        .handle()
        .createQuery(
            "SELECT person_id, word FROM erasure_word WHERE programme_id = :programme"
                + " AND kind = 'NAME' AND person_id IN (<people>)")
        .bind("programme", programme.value())
        .bindList("people", bearers.stream().map(PersonId::value).toList())
        .map((row, context) -> Map.entry(new PersonId(row.getLong(1)), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Entry::getKey, Collectors.mapping(Entry::getValue, Collectors.toList())));
  }
}
