package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Groups and their members, as rows. */
public final class GroupStore implements Groups {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final String GROUP = "SELECT g.id, g.programme_id, g.kind, g.name FROM ";
  private static final String ADD =
      "INSERT INTO person_group_member (group_id, person_id, programme_id, added_at)"
          + " SELECT :group, q.id, q.programme_id, :now FROM person q WHERE q.id = :person"
          + " AND q.programme_id = :programme ON CONFLICT DO NOTHING";
  private static final String IN_ORDER = " ORDER BY g.kind, g.name, g.id";

  private final Database database;
  private final FollowedGroupStore followed;
  private final Clock clock;

  @Inject
  GroupStore(Database database, FollowedGroupStore followed, Clock clock) {
    this.database = database;
    this.followed = followed;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  @Override
  public List<Group> list(ProgrammeId programme) {
    return handle()
        .createQuery(GROUP + "person_group g WHERE g.programme_id = :programme" + IN_ORDER)
        .bind("programme", programme.value())
        .map((row, context) -> group(row))
        .list();
  }

  @Override
  public Optional<Group> find(ProgrammeId programme, GroupId group) {
    return handle()
        .createQuery(GROUP + "person_group g WHERE g.programme_id = :programme AND g.id = :id")
        .bind("programme", programme.value())
        .bind("id", group.value())
        .map((row, context) -> group(row))
        .findOne();
  }

  @Override
  public Optional<Group> find(GroupId group) {
    return handle()
        .createQuery(GROUP + "person_group g WHERE g.id = :id")
        .bind("id", group.value())
        .map((row, context) -> group(row))
        .findOne();
  }

  @Override
  public Optional<Group> named(ProgrammeId programme, String name) {
    return handle()
        .createQuery(
            GROUP + "person_group g WHERE g.programme_id = :programme AND g.name_key = :key")
        .bind("programme", programme.value())
        .bind("key", keyOf(name))
        .map((row, context) -> group(row))
        .findOne();
  }

  /** A name as it is compared. */
  static String keyOf(String name) {
    String lower = SPACES.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return ACCENTS
        .matcher(Normalizer.normalize(lower.replace("œ", "oe"), Normalizer.Form.NFD))
        .replaceAll("");
  }

  @Override
  public List<PersonId> members(ProgrammeId programme, GroupId group) {
    return handle()
        .createQuery(
            "SELECT person_id FROM person_group_member WHERE programme_id = :programme"
                + " AND group_id = :group ORDER BY person_id")
        .bind("programme", programme.value())
        .bind("group", group.value())
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  @Override
  public Map<GroupId, Integer> sizes(ProgrammeId programme) {
    Map<GroupId, Integer> sizes = new HashMap<>();
    handle()
        .createQuery(
            "SELECT group_id, COUNT(*) AS number FROM person_group_member"
                + " WHERE programme_id = :programme GROUP BY group_id")
        .bind("programme", programme.value())
        .map((row, context) -> Map.entry(row.getLong("group_id"), row.getInt("number")))
        .forEach(entry -> sizes.put(new GroupId(entry.getKey()), entry.getValue()));
    return sizes;
  }

  @Override
  public List<Group> groupsOf(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(
            GROUP
                + "person_group_member m JOIN person_group g ON g.id = m.group_id"
                + " WHERE m.programme_id = :programme AND m.person_id = :person"
                + IN_ORDER)
        .bind("programme", programme.value())
        .bind("person", person.value())
        .map((row, context) -> group(row))
        .list();
  }

  @Override
  public Map<PersonId, List<Group>> groupsOf(ProgrammeId programme, Collection<PersonId> people) {
    Map<PersonId, List<Group>> groups = new HashMap<>();
    if (people.isEmpty()) {
      return groups;
    }
    handle()
        .createQuery(
            "SELECT m.person_id, g.id, g.programme_id, g.kind, g.name FROM person_group_member m"
                + " JOIN person_group g ON g.id = m.group_id WHERE m.programme_id = :programme"
                + " AND m.person_id IN (<people>)"
                + IN_ORDER)
        .bind("programme", programme.value())
        .bindList("people", people.stream().map(PersonId::value).toList())
        .map((row, context) -> Map.entry(new PersonId(row.getLong("person_id")), group(row)))
        .forEach(
            entry ->
                groups
                    .computeIfAbsent(entry.getKey(), person -> new ArrayList<>())
                    .add(entry.getValue()));
    return groups;
  }

  @Override
  public Group open(ProgrammeId programme, GroupKind kind, String name) {
    String shown = SPACES.matcher(name).replaceAll(" ").strip();
    if (shown.isEmpty() || shown.length() > Group.LONGEST_NAME) {
      throw new IllegalArgumentException("not a group's name: " + name);
    }
    handle()
        .createUpdate(
            "INSERT INTO person_group (programme_id, kind, name, name_key, created_at)"
                + " VALUES (:programme, :kind, :name, :key, :now)"
                + " ON CONFLICT (programme_id, name_key) DO NOTHING")
        .bind("programme", programme.value())
        .bind("kind", kind.name())
        .bind("name", shown)
        .bind("key", keyOf(shown))
        .bind("now", clock.millis())
        .execute();
    return named(programme, shown).orElseThrow();
  }

  @Override
  public boolean close(ProgrammeId programme, GroupId group) {
    find(programme, group).ifPresent(followed::forget);
    update("DELETE FROM person_group_member WHERE programme_id = :programme", programme, group);
    return handle()
            .createUpdate("DELETE FROM person_group WHERE programme_id = :programme AND id = :id")
            .bind("programme", programme.value())
            .bind("id", group.value())
            .execute()
        == 1;
  }

  private void update(String sql, ProgrammeId programme, GroupId group) {
    handle()
        .createUpdate(sql + " AND group_id = :group")
        .bind("programme", programme.value())
        .bind("group", group.value())
        .execute();
  }

  @Override
  public void addAll(Group group, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return;
    }
    PreparedBatch insert = handle().prepareBatch(ADD);
    for (PersonId person : people) {
      insert
          .bind("group", group.id().value())
          .bind("person", person.value())
          .bind("programme", group.programme().value())
          .bind("now", clock.millis())
          .add();
    }
    insert.execute();
    followed.putIn(group, people);
  }

  @Override
  public boolean add(Group group, PersonId person) {
    followed.putIn(group, List.of(person));
    return handle()
            .createUpdate(ADD)
            .bind("group", group.id().value())
            .bind("person", person.value())
            .bind("programme", group.programme().value())
            .bind("now", clock.millis())
            .execute()
        == 1;
  }

  @Override
  public boolean remove(Group group, PersonId person) {
    boolean wasIn =
        handle()
                .createUpdate(
                    "DELETE FROM person_group_member WHERE programme_id = :programme"
                        + " AND group_id = :group AND person_id = :person")
                .bind("programme", group.programme().value())
                .bind("group", group.id().value())
                .bind("person", person.value())
                .execute()
            == 1;
    if (wasIn) {
      followed.takenOut(group, person);
    }
    return wasIn;
  }

  /** Two people became one, who belongs to the groups of both. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "INSERT INTO person_group_member (group_id, person_id, programme_id, added_at,"
                + " is_synchronised) SELECT m.group_id, :kept, m.programme_id, m.added_at,"
                + " m.is_synchronised FROM person_group_member m WHERE m.person_id = :gone"
                + " ON CONFLICT (group_id, person_id) DO UPDATE SET is_synchronised ="
                + " person_group_member.is_synchronised * excluded.is_synchronised");
    forget(gone);
    followed.move(gone, kept);
  }

  /** A person is in no group any more. */
  void forget(PersonId person) {
    handle()
        .createUpdate("DELETE FROM person_group_member WHERE person_id = :person")
        .bind("person", person.value())
        .execute();
  }

  /**
   * Two programmes became one: groups of the same name too, the others keep their numbers.
   *
   * @return the groups that are no more, and the ones that they are part of
   */
  Map<GroupId, GroupId> move(ProgrammeId gone, ProgrammeId kept) {
    Map<GroupId, GroupId> joined = new LinkedHashMap<>();
    for (Group group : list(gone)) {
      named(kept, group.name())
          .ifPresent(
              namesake -> {
                join(group, namesake);
                joined.put(group.id(), namesake.id());
              });
    }
    for (String table :
        List.of("person_group", "person_group_member", "group_source", "group_left_out")) {
      Joining.of(database, gone.value(), kept.value())
          .run("UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone");
    }
    return joined;
  }

  private void join(Group group, Group home) {
    handle()
        .createUpdate(
            "UPDATE person_group_member SET programme_id = :kept, group_id = :home,"
                + " is_synchronised = is_synchronised * (SELECT 1 - COUNT(*)"
                + " FROM group_source s WHERE s.group_id = :home)"
                + " WHERE group_id = :group AND NOT EXISTS (SELECT 1 FROM person_group_member o"
                + " WHERE o.group_id = :home AND o.person_id = person_group_member.person_id)")
        .bind("kept", home.programme().value())
        .bind("home", home.id().value())
        .bind("group", group.id().value())
        .execute();
    followed.move(group, home);
    close(group.programme(), group.id());
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        new GroupId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        GroupKind.valueOf(row.getString("kind")),
        row.getString("name"));
  }
}
