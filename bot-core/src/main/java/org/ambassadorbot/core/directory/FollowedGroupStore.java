package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformGroup;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Groups that follow a platform's own, as rows. */
public final class FollowedGroupStore implements FollowedGroups {
  private static final String FOLLOWED =
      "SELECT g.id, g.programme_id, g.kind, g.name, s.platform, s.workspace_id, s.external_id,"
          + " s.name AS source_name, s.state, s.tied_by, s.tied_at FROM group_source s"
          + " JOIN person_group g ON g.id = s.group_id";
  private static final Comparator<PersonId> BY_NUMBER = Comparator.comparingLong(PersonId::value);
  private static final int PORTION = 500;

  private final Database database;
  private final Clock clock;

  @Inject
  FollowedGroupStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  private static <S extends SqlStatement<S>> S of(Group group, S statement) {
    return statement.bind("programme", group.programme().value()).bind("group", group.id().value());
  }

  @Override
  public Optional<Followed> find(Group group) {
    return of(
            group,
            handle()
                .createQuery(
                    FOLLOWED + " WHERE s.programme_id = :programme AND s.group_id = :group"))
        .map((row, context) -> followed(row))
        .findOne();
  }

  @Override
  public List<Followed> all() {
    return handle()
        .createQuery(FOLLOWED + " ORDER BY s.group_id")
        .map((row, context) -> followed(row))
        .list();
  }

  private static Followed followed(ResultSet row) throws SQLException {
    WorkspaceId workspace =
        new WorkspaceId(new PlatformId(row.getString("platform")), row.getString("workspace_id"));
    return new Followed(
        new Group(
            new GroupId(row.getLong("id")),
            new ProgrammeId(row.getLong("programme_id")),
            GroupKind.valueOf(row.getString("kind")),
            row.getString("name")),
        new PlatformGroup(workspace, row.getString("external_id"), row.getString("source_name")),
        State.valueOf(row.getString("state")),
        new PersonId(row.getLong("tied_by")),
        Instant.ofEpochMilli(row.getLong("tied_at")));
  }

  @Override
  public Origins origins(Group group) {
    return new Origins(
        count(
            group,
            "SELECT COUNT(*) FROM person_group_member WHERE programme_id = :programme"
                + " AND group_id = :group AND is_synchronised = 1"),
        count(
            group,
            "SELECT COUNT(*) FROM group_left_out WHERE programme_id = :programme"
                + " AND group_id = :group"));
  }

  private int count(Group group, String sql) {
    return of(group, handle().createQuery(sql)).mapTo(Integer.class).one();
  }

  @Override
  public void tie(Group group, PlatformGroup source, PersonId by) {
    of(
            group,
            handle()
                .createUpdate(
                    "INSERT INTO group_source (group_id, programme_id, platform, workspace_id,"
                        + " external_id, name, state, tied_by, tied_at) VALUES (:group, :programme,"
                        + " :platform, :workspace, :external, :name, 'FOLLOWED', :by, :now)"
                        + " ON CONFLICT (group_id) DO UPDATE SET platform = excluded.platform,"
                        + " workspace_id = excluded.workspace_id,"
                        + " external_id = excluded.external_id, name = excluded.name,"
                        + " state = excluded.state, tied_by = excluded.tied_by,"
                        + " tied_at = excluded.tied_at"))
        .bind("platform", source.workspace().platform().value())
        .bind("workspace", source.workspace().externalId())
        .bind("external", source.id())
        .bind("name", source.name())
        .bind("by", by.value())
        .bind("now", clock.millis())
        .execute();
  }

  @Override
  public boolean untie(Group group) {
    update(
        group,
        "UPDATE person_group_member SET is_synchronised = 0 WHERE programme_id = :programme"
            + " AND group_id = :group");
    return forget(group);
  }

  /** A group follows nothing, and nobody is kept out of it. */
  boolean forget(Group group) {
    update(
        group, "DELETE FROM group_left_out WHERE programme_id = :programme AND group_id = :group");
    return update(
            group, "DELETE FROM group_source WHERE programme_id = :programme AND group_id = :group")
        == 1;
  }

  private int update(Group group, String sql) {
    return of(group, handle().createUpdate(sql)).execute();
  }

  @Override
  public boolean mark(Group group, State state) {
    return of(
                group,
                handle()
                    .createUpdate(
                        "UPDATE group_source SET state = :state WHERE programme_id = :programme"
                            + " AND group_id = :group AND state <> :state"))
            .bind("state", state.name())
            .execute()
        == 1;
  }

  @Override
  public Comparison compare(Group group, Set<Identity> accounts) {
    Found found = found(group.programme(), accounts);
    Set<PersonId> byHand = members(group, false);
    Set<PersonId> synchronised = members(group, true);
    Set<PersonId> leftOut = leftOut(group);
    Set<PersonId> coming = new TreeSet<>(BY_NUMBER);
    coming.addAll(found.people());
    coming.removeAll(byHand);
    coming.removeAll(synchronised);
    coming.removeAll(leftOut);
    Set<PersonId> going = new TreeSet<>(BY_NUMBER);
    going.addAll(synchronised);
    going.removeAll(found.people());
    leftOut.retainAll(found.people());
    return new Comparison(
        List.copyOf(coming),
        List.copyOf(going),
        byHand.size(),
        leftOut.size(),
        accounts.size() - found.accounts());
  }

  /** The people behind some accounts, and how many of the accounts are theirs. */
  private record Found(Set<PersonId> people, int accounts) {}

  private Found found(ProgrammeId programme, Set<Identity> accounts) {
    Set<PersonId> people = new HashSet<>();
    int known = 0;
    List<Identity> all = List.copyOf(accounts);
    for (int from = 0; from < all.size(); from += PORTION) {
      List<Identity> portion = all.subList(from, Math.min(all.size(), from + PORTION));
      List<PersonId> behind = behind(programme, portion);
      people.addAll(behind);
      known += behind.size();
    }
    return new Found(people, known);
  }

  /** Accounts of one workspace. */
  private List<PersonId> behind(ProgrammeId programme, List<Identity> accounts) {
    WorkspaceId workspace = accounts.get(0).workspace();
    return handle()
        .createQuery(
            "SELECT person_id FROM identity WHERE programme_id = :programme"
                + " AND platform = :platform AND workspace_id = :workspace"
                + " AND user_id IN (<users>)")
        .bind("programme", programme.value())
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .bindList("users", accounts.stream().map(Identity::userId).toList())
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  private Set<PersonId> members(Group group, boolean isSynchronised) {
    return of(
            group,
            handle()
                .createQuery(
                    "SELECT person_id FROM person_group_member WHERE programme_id = :programme"
                        + " AND group_id = :group AND is_synchronised = :synchronised"))
        .bind("synchronised", isSynchronised ? 1 : 0)
        .mapTo(Long.class)
        .map(PersonId::new)
        .set();
  }

  private Set<PersonId> leftOut(Group group) {
    return new HashSet<>(
        of(
                group,
                handle()
                    .createQuery(
                        "SELECT person_id FROM group_left_out WHERE programme_id = :programme"
                            + " AND group_id = :group"))
            .mapTo(Long.class)
            .map(PersonId::new)
            .list());
  }

  @Override
  public Comparison follow(Group group, Set<Identity> accounts) {
    Comparison comparison = compare(group, accounts);
    bringIn(group, comparison.coming());
    each(
        group,
        comparison.going(),
        "DELETE FROM person_group_member WHERE programme_id = :programme AND group_id = :group"
            + " AND person_id = :person AND is_synchronised = 1");
    return comparison;
  }

  private void bringIn(Group group, List<PersonId> people) {
    if (people.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle()
            .prepareBatch(
                "INSERT INTO person_group_member (group_id, person_id, programme_id, added_at,"
                    + " is_synchronised) VALUES (:group, :person, :programme, :now, 1)"
                    + " ON CONFLICT DO NOTHING");
    for (PersonId person : people) {
      of(group, batch).bind("person", person.value()).bind("now", clock.millis()).add();
    }
    batch.execute();
  }

  private void each(Group group, Collection<PersonId> people, String sql) {
    if (people.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle().prepareBatch(sql);
    for (PersonId person : people) {
      of(group, batch).bind("person", person.value()).add();
    }
    batch.execute();
  }

  /** An organiser put people in: they stay, whatever the platform says. */
  void putIn(Group group, Collection<PersonId> people) {
    each(
        group,
        people,
        "DELETE FROM group_left_out WHERE programme_id = :programme AND group_id = :group"
            + " AND person_id = :person");
    each(
        group,
        people,
        "UPDATE person_group_member SET is_synchronised = 0 WHERE programme_id = :programme"
            + " AND group_id = :group AND person_id = :person AND is_synchronised = 1");
  }

  /** An organiser took somebody out: where the group follows another, they are not brought back. */
  void takenOut(Group group, PersonId person) {
    each(
        group,
        List.of(person),
        "INSERT INTO group_left_out (group_id, person_id, programme_id) SELECT s.group_id, :person,"
            + " s.programme_id FROM group_source s WHERE s.programme_id = :programme"
            + " AND s.group_id = :group ON CONFLICT DO NOTHING");
  }

  /** Two people became one, who is kept out where either was, unless in the group. */
  void move(PersonId gone, PersonId kept) {
    move(
        "INSERT INTO group_left_out (group_id, person_id, programme_id) SELECT o.group_id, :kept,"
            + " o.programme_id FROM group_left_out o WHERE o.person_id = :gone"
            + " ON CONFLICT DO NOTHING",
        gone,
        kept);
    move("DELETE FROM group_left_out WHERE person_id = :gone", gone, kept);
    move(
        "DELETE FROM group_left_out WHERE person_id = :kept AND :gone > 0 AND group_id IN"
            + " (SELECT m.group_id FROM person_group_member m WHERE m.person_id = :kept)",
        gone,
        kept);
    move("UPDATE group_source SET tied_by = :kept WHERE tied_by = :gone", gone, kept);
  }

  private void move(String sql, PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value()).run(sql);
  }

  /** Two groups became one, which follows what it followed, else what the other did. */
  void move(Group gone, Group home) {
    for (String sql :
        List.of(
            "INSERT INTO group_left_out (group_id, person_id, programme_id) SELECT :home,"
                + " o.person_id, :kept FROM group_left_out o WHERE o.programme_id = :programme"
                + " AND o.group_id = :group ON CONFLICT DO NOTHING",
            "UPDATE group_source SET group_id = :home, programme_id = :kept"
                + " WHERE programme_id = :programme AND group_id = :group AND NOT EXISTS"
                + " (SELECT 1 FROM group_source s WHERE s.group_id = :home)")) {
      of(gone, handle().createUpdate(sql))
          .bind("home", home.id().value())
          .bind("kept", home.programme().value())
          .execute();
    }
    forget(gone);
  }
}
