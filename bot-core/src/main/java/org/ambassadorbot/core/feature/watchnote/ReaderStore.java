package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/** Who the note goes to, as rows. */
final class ReaderStore {
  private final Database database;

  @Inject
  ReaderStore(Database database) {
    this.database = database;
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

  /** The next ambassadors who can be reached, whatever they want. */
  Portion after(ProgrammeId programme, long position, int most) {
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
    return new Portion(readers(people), people.get(people.size() - 1), people.size() < most);
  }

  private List<Reader> readers(List<Long> people) {
    Choices choices = new Choices(topics(people), groups(people));
    Map<PersonId, Reader> first = new LinkedHashMap<>();
    handle()
        .createQuery(
            "SELECT q.id, q.language, COALESCE(f.frequency, 'WEEKLY') AS frequency, i.platform,"
                + " i.workspace_id, i.user_id FROM person q"
                + " JOIN identity i ON i.person_id = q.id LEFT JOIN departure d"
                + " ON d.platform = i.platform AND d.workspace_id = i.workspace_id"
                + " AND d.user_id = i.user_id AND d.left_at >= i.last_seen_at"
                + " LEFT JOIN watch_preference f ON f.person_id = q.id"
                + " WHERE q.id IN (<people>) AND d.user_id IS NULL"
                + " ORDER BY q.id, i.last_seen_at DESC, i.platform")
        .bindList("people", people)
        .map((row, context) -> reader(row, choices))
        .forEach(reader -> first.putIfAbsent(reader.person(), reader));
    return List.copyOf(first.values());
  }

  /** What tells readers' tastes apart, by person. */
  private record Choices(Map<Long, Set<RubricId>> topics, Map<Long, Set<GroupId>> groups) {}

  /** Only the groups for which there are rubrics. */
  private Map<Long, Set<GroupId>> groups(List<Long> people) {
    Map<Long, Set<GroupId>> groups = new HashMap<>();
    handle()
        .createQuery(
            "SELECT m.person_id, m.group_id FROM person_group_member m WHERE m.person_id IN"
                + " (<people>) AND EXISTS (SELECT 1 FROM rubric r WHERE r.group_id = m.group_id"
                + " AND r.programme_id = m.programme_id AND r.name_key IS NOT NULL)")
        .bindList("people", people)
        .map((row, context) -> Map.entry(row.getLong("person_id"), row.getLong("group_id")))
        .forEach(
            entry ->
                groups
                    .computeIfAbsent(entry.getKey(), key -> new HashSet<>())
                    .add(new GroupId(entry.getValue())));
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

  private static Reader reader(ResultSet row, Choices choices) throws SQLException {
    long person = row.getLong("id");
    return new Reader(
        new PersonId(person),
        new Identity(
            new WorkspaceId(
                new PlatformId(row.getString("platform")), row.getString("workspace_id")),
            row.getString("user_id")),
        new Reader.Taste(
            Language.ofTag(row.getString("language")).orElse(Language.FRENCH),
            Frequency.valueOf(row.getString("frequency")),
            choices.topics().getOrDefault(person, Set.of()),
            choices.groups().getOrDefault(person, Set.of())));
  }
}
