package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.NamedStatement;
import org.jdbi.v3.core.Handle;

/** What challenges are made of, as rows: audience, actions, stakes. */
public final class RulesStore {
  private final Database database;

  @Inject
  RulesStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  List<GroupId> groups(ProgrammeId programme, ChallengeId challenge) {
    return database
        .statements()
        .of(
            "SELECT group_id FROM challenge_group WHERE programme_id = :programme"
                + " AND challenge_id = :challenge ORDER BY group_id")
        .bind("programme", programme.value())
        .bind("challenge", challenge.value())
        .list(row -> new GroupId(row.getLong(1)));
  }

  public void setGroups(ProgrammeId programme, ChallengeId challenge, List<GroupId> groups) {
    handle()
        .createUpdate(
            "DELETE FROM challenge_group WHERE programme_id = :programme"
                + " AND challenge_id = :challenge")
        .bind("programme", programme.value())
        .bind("challenge", challenge.value())
        .execute();
    for (GroupId group : groups) {
      handle()
          .createUpdate(
              "INSERT INTO challenge_group (programme_id, challenge_id, group_id)"
                  + " VALUES (:programme, :challenge, :group) ON CONFLICT DO NOTHING")
          .bind("programme", programme.value())
          .bind("challenge", challenge.value())
          .bind("group", group.value())
          .execute();
    }
  }

  /** Two groups became one. */
  void moveGroup(ProgrammeId programme, GroupId gone, GroupId kept) {
    for (String sql :
        List.of(
            "INSERT INTO challenge_group (programme_id, challenge_id, group_id) SELECT"
                + " g.programme_id, g.challenge_id, :kept FROM challenge_group g WHERE"
                + " g.programme_id = :programme AND g.group_id = :gone ON CONFLICT DO NOTHING",
            "DELETE FROM challenge_group WHERE programme_id = :programme AND group_id = :gone"
                + " AND :kept <> :gone")) {
      handle()
          .createUpdate(sql)
          .bind("programme", programme.value())
          .bind("gone", gone.value())
          .bind("kept", kept.value())
          .execute();
    }
  }

  List<ActionRule> actions(ProgrammeId programme, ChallengeId challenge) {
    return database
        .statements()
        .of(
            "SELECT rule, label, points, daily_cap FROM challenge_action"
                + " WHERE programme_id = :programme AND challenge_id = :challenge ORDER BY rule")
        .bind("programme", programme.value())
        .bind("challenge", challenge.value())
        .list(
            row -> {
              int cap = row.getInt("daily_cap");
              boolean isCapped = !row.wasNull();
              return new ActionRule(
                  row.getString("rule"),
                  row.getString("label"),
                  new Tariff.Worth(row.getLong("points"), isCapped ? cap : null));
            })
        .stream()
        .sorted(Comparator.comparingInt(ActionRule::order))
        .toList();
  }

  /** Adds an action, or changes what it is worth. */
  public void put(Challenge challenge, ActionRule action) {
    handle()
        .createUpdate(
            "INSERT INTO challenge_action (programme_id, challenge_id, rule, label, points,"
                + " daily_cap) VALUES (:programme, :challenge, :rule, :label, :points, :cap)"
                + " ON CONFLICT (challenge_id, rule) DO UPDATE SET label = excluded.label,"
                + " points = excluded.points, daily_cap = excluded.daily_cap")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("rule", action.rule())
        .bind("label", action.label())
        .bind("points", action.worth().points())
        .bind("cap", action.worth().dailyCap())
        .execute();
  }

  public void removeAction(Challenge challenge, String rule) {
    handle()
        .createUpdate(
            "DELETE FROM challenge_action WHERE programme_id = :programme"
                + " AND challenge_id = :challenge AND rule = :rule")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("rule", rule)
        .execute();
  }

  List<Stake> stakes(ProgrammeId programme, ChallengeId challenge) {
    return database
        .statements()
        .of(
            "SELECT id, kind, amount, words FROM challenge_stake WHERE programme_id = :programme"
                + " AND challenge_id = :challenge ORDER BY id")
        .bind("programme", programme.value())
        .bind("challenge", challenge.value())
        .list(
            row ->
                new Stake(
                    row.getLong("id"),
                    Stake.Kind.valueOf(row.getString("kind")),
                    row.getLong("amount"),
                    row.getString("words")));
  }

  public void add(Challenge challenge, Stake stake) {
    handle()
        .createUpdate(
            "INSERT INTO challenge_stake (programme_id, challenge_id, kind, amount, words)"
                + " VALUES (:programme, :challenge, :kind, :amount, :words)")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("kind", stake.kind().name())
        .bind("amount", stake.amount())
        .bind("words", stake.words())
        .execute();
  }

  public void removeStake(Challenge challenge, long stake) {
    handle()
        .createUpdate(
            "DELETE FROM challenge_stake WHERE programme_id = :programme"
                + " AND challenge_id = :challenge AND id = :stake")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("stake", stake)
        .execute();
  }

  /** The ambassadors whom a challenge is for. */
  public List<PersonId> audience(Challenge challenge) {
    return people("", " ORDER BY r.person_id")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("everybody", everybody(challenge))
        .list(row -> new PersonId(row.getLong(1)));
  }

  /** Those of some people who are ambassadors of a challenge's programme at present. */
  public List<PersonId> ambassadorsAmong(Challenge challenge, Collection<PersonId> some) {
    Set<PersonId> wanted = Set.copyOf(some);
    return people("", " ORDER BY r.person_id")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("everybody", 1)
        .list(row -> new PersonId(row.getLong(1)))
        .stream()
        .filter(wanted::contains)
        .toList();
  }

  /** Whether there is no ambassador whom a challenge is for. */
  public boolean isForNobody(Challenge challenge) {
    return people("", " LIMIT 1")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("everybody", everybody(challenge))
        .first(row -> row.getLong(1))
        .isEmpty();
  }

  /** Whether a challenge is for somebody at present. */
  public boolean isFor(Challenge challenge, PersonId person) {
    return people(" AND r.person_id = :person", "")
        .bind("programme", challenge.programme().value())
        .bind("challenge", challenge.id().value())
        .bind("everybody", everybody(challenge))
        .bind("person", person.value())
        .first(row -> row.getLong(1))
        .isPresent();
  }

  private static int everybody(Challenge challenge) {
    return challenge.groups().isEmpty() ? 1 : 0;
  }

  private NamedStatement people(String which, String order) {
    return database
        .statements()
        .of(
            "SELECT r.person_id FROM person_role r WHERE r.programme_id = :programme"
                + " AND r.role = 'AMBASSADOR' AND (1 = :everybody OR EXISTS (SELECT 1"
                + " FROM person_group_member m JOIN challenge_group g ON g.group_id = m.group_id"
                + " WHERE m.person_id = r.person_id AND g.challenge_id = :challenge))"
                + which
                + order);
  }
}
