package org.ambassadorbot.bench;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.store.Database;

/** Very many people in the store of a stage without platforms, beside those who entered by it. */
final class HeadlessCrowd {
  private HeadlessCrowd() {}

  /** Ambassadors of the only programme, called crowd1, crowd2 and so on. */
  static void gather(Database database, int people) {
    String numbers =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + people
            + ") ";
    execute(
        database,
        "INSERT INTO person (programme_id, name, language, zone, created_at) "
            + numbers
            + "SELECT p.id, 'crowd' || i, 'fr', 'Europe/Paris', 0 FROM n, programme p",
        "INSERT INTO identity (platform, workspace_id, user_id, programme_id, person_id,"
            + " is_profile_known, last_seen_at) SELECT w.platform, w.external_id, 'UCROWD' ||"
            + " q.id, q.programme_id, q.id, 1, 0 FROM person q, (SELECT platform, external_id"
            + " FROM workspace ORDER BY platform LIMIT 1) w WHERE q.name LIKE 'crowd%'",
        "INSERT INTO person_role (programme_id, person_id, role, given_at)"
            + " SELECT programme_id, id, 'AMBASSADOR', 0 FROM person WHERE name LIKE 'crowd%'");
  }

  /** Some statements, and then new statistics, in the caller's transaction. */
  static void execute(Database database, String... statements) {
    List<String> all = new ArrayList<>(List.of(statements));
    all.add("ANALYZE");
    all.forEach(sql -> database.handle().execute(sql));
  }
}
