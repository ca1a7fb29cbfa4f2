package org.ambassadorbot.bench;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.store.Database;

/** Very many people in the store of a stage without platforms, beside those who entered by it. */
final class HeadlessCrowd {
  private HeadlessCrowd() {}

  /** Ambassadors of the only programme, called crowd1, crowd2 and so on. */
  static void gather(Database database, int people) {
    execute(
        database,
        "INSERT INTO person (programme_id, name, language, zone, created_at) "
            + numbers(people)
            + "SELECT p.id, 'crowd' || i, 'fr', 'Europe/Paris', 0 FROM n, programme p",
        "INSERT INTO identity (platform, workspace_id, user_id, programme_id, person_id,"
            + " is_profile_known, last_seen_at) SELECT w.platform, w.external_id, 'UCROWD' ||"
            + " q.id, q.programme_id, q.id, 1, 0 FROM person q, (SELECT platform, external_id"
            + " FROM workspace ORDER BY platform LIMIT 1) w WHERE q.name LIKE 'crowd%'",
        "INSERT INTO person_role (programme_id, person_id, role, given_at)"
            + " SELECT programme_id, id, 'AMBASSADOR', 0 FROM person WHERE name LIKE 'crowd%'");
  }

  /**
   * Challenges that are on, each for two groups; everybody of the crowd is in two groups, and has
   * points in what is for them.
   */
  static void challenge(Database database, int challenges) {
    if (challenges == 0) {
      return;
    }
    int groups = 2 * challenges;
    String first = "q.id % " + groups;
    String second = "(q.id / " + groups + " * 7 + q.id) % " + groups;
    String member =
        "INSERT INTO person_group_member (group_id, person_id, programme_id, added_at)"
            + " SELECT g.id, q.id, q.programme_id, 0 FROM person q JOIN person_group g"
            + " ON g.name = 'group' || (%s) WHERE q.name LIKE 'crowd%%' ON CONFLICT DO NOTHING";
    execute(
        database,
        "INSERT INTO person_group (programme_id, kind, name, name_key, created_at) "
            + numbers(groups)
            + "SELECT p.id, 'OWN', 'group' || (i - 1), 'group' || (i - 1), 0 FROM n, programme p",
        member.formatted(first),
        member.formatted(second),
        "INSERT INTO challenge (programme_id, name, state, starts_on, ends_on, starts_at, ends_at,"
            + " tie, created_by, created_at) "
            + numbers(challenges)
            + "SELECT p.id, 'challenge' || i, 'LAUNCHED', '2026-01-01', '2030-01-01', 0,"
            + " 4000000000000, 'EARLIEST', 1, 0 FROM n, programme p",
        "INSERT INTO challenge_stake (programme_id, challenge_id, kind, amount, words)"
            + " SELECT programme_id, id, 'COLLECTIVE', 100000, 'un repas' FROM challenge",
        "INSERT INTO challenge_group (programme_id, challenge_id, group_id)"
            + " SELECT c.programme_id, c.id, g.id FROM challenge c JOIN person_group g"
            + " ON g.name IN ('group' || (c.id * 2 - 1), 'group' || (c.id * 2 - 2))",
        "INSERT INTO points_balance (programme_id, person_id, period, points, reached_at, standing)"
            + " SELECT DISTINCT m.programme_id, m.person_id, 'challenge:' || c.challenge_id, 10, 0,"
            + " 1 FROM person_group_member m JOIN challenge_group c ON c.group_id = m.group_id");
  }

  private static String numbers(int most) {
    return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + most
        + ") ";
  }

  /** Some statements, and then new statistics, in the caller's transaction. */
  static void execute(Database database, String... statements) {
    List<String> all = new ArrayList<>(List.of(statements));
    all.add("ANALYZE");
    all.forEach(sql -> database.handle().execute(sql));
  }
}
