package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.directory.RecipientStore;
import org.ambassadorbot.core.directory.RecipientStore.Recipient;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** Who the note goes to, as rows. */
final class ReaderStore {
  private final Database database;
  private final RecipientStore recipients;

  @Inject
  ReaderStore(Database database, RecipientStore recipients) {
    this.database = database;
    this.recipients = recipients;
  }

  /** Some readers, by number: the last ambassador looked at, and whether others follow. */
  record Portion(List<Reader> readers, long position, boolean isLast) {}

  private Handle handle() {
    return database.handle();
  }

  long count(ProgrammeId programme) {
    return handle()
        .createQuery(
            "SELECT COUNT(*) FROM person_role r LEFT JOIN watch_preference f"
                + " ON f.person_id = r.person_id WHERE r.programme_id = :programme"
                + " AND r.role = 'AMBASSADOR' AND COALESCE(f.frequency, 'WEEKLY') <> 'NEVER'")
        .bind("programme", programme.value())
        .mapTo(Long.class)
        .one();
  }

  /**
   * The next ambassadors who can be reached, whatever they want.
   *
   * @param audiences the groups that read something of their own
   */
  Portion after(ProgrammeId programme, long position, int most, Set<GroupId> audiences) {
    List<Long> people =
        handle()
            .createQuery(
                "SELECT r.person_id FROM person_role r WHERE r.programme_id = :programme"
                    + " AND r.role = 'AMBASSADOR' AND r.person_id > :after"
                    + " ORDER BY r.person_id LIMIT :most")
            .bind("programme", programme.value())
            .bind("after", position)
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (people.isEmpty()) {
      return new Portion(List.of(), position, true);
    }
    return new Portion(
        readers(people, audiences), people.get(people.size() - 1), people.size() < most);
  }

  private List<Reader> readers(List<Long> people, Set<GroupId> audiences) {
    Choices choices = new Choices(frequencies(people), topics(people), groups(people, audiences));
    return recipients.of(people.stream().map(PersonId::new).toList()).stream()
        .map(choices::reader)
        .toList();
  }

  /** What tells readers' tastes apart, by person. */
  private record Choices(
      Map<Long, Frequency> frequencies,
      Map<Long, Set<RubricId>> topics,
      Map<Long, Set<GroupId>> groups) {
    Reader reader(Recipient recipient) {
      long person = recipient.person().value();
      return new Reader(
          recipient.person(),
          recipient.account(),
          new Reader.Taste(
              recipient.language(),
              frequencies.getOrDefault(person, Frequency.WEEKLY),
              topics.getOrDefault(person, Set.of()),
              groups.getOrDefault(person, Set.of())));
    }
  }

  /** Whoever chose none is absent. */
  private Map<Long, Frequency> frequencies(List<Long> people) {
    Map<Long, Frequency> frequencies = new HashMap<>();
    handle()
        .createQuery(
            "SELECT f.person_id, f.frequency FROM watch_preference f"
                + " WHERE f.person_id IN (<people>)")
        .bindList("people", people)
        .map(
            (row, context) ->
                Map.entry(row.getLong("person_id"), Frequency.valueOf(row.getString("frequency"))))
        .forEach(entry -> frequencies.put(entry.getKey(), entry.getValue()));
    return frequencies;
  }

  private Map<Long, Set<GroupId>> groups(List<Long> people, Set<GroupId> audiences) {
    Map<Long, Set<GroupId>> groups = new HashMap<>();
    if (audiences.isEmpty()) {
      return groups;
    }
    handle()
        .createQuery(
            "SELECT m.person_id, m.group_id FROM person_group_member m WHERE m.person_id IN"
                + " (<people>)")
        .bindList("people", people)
        .map(
            (row, context) ->
                Map.entry(row.getLong("person_id"), new GroupId(row.getLong("group_id"))))
        .stream()
        .filter(entry -> audiences.contains(entry.getValue()))
        .forEach(
            entry ->
                groups
                    .computeIfAbsent(entry.getKey(), key -> new HashSet<>())
                    .add(entry.getValue()));
    return groups;
  }

  private Map<Long, Set<RubricId>> topics(List<Long> people) {
    Map<Long, Set<RubricId>> topics = new HashMap<>();
    handle()
        .createQuery(
            "SELECT t.person_id, t.rubric_id FROM watch_topic t JOIN rubric r"
                + " ON r.id = t.rubric_id WHERE t.person_id IN (<people>)"
                + " AND r.name_key IS NOT NULL")
        .bindList("people", people)
        .map((row, context) -> Map.entry(row.getLong("person_id"), row.getLong("rubric_id")))
        .forEach(
            entry ->
                topics
                    .computeIfAbsent(entry.getKey(), key -> new HashSet<>())
                    .add(new RubricId(entry.getValue())));
    return topics;
  }
}
