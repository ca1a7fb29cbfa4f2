package org.ambassadorbot.core.feature.challenge;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/** What people did lately, as the ledger knows it. */
final class RehearsalStore {
  private final Database database;

  @Inject
  RehearsalStore(Database database) {
    this.database = database;
  }

  /** One line about something done. */
  record Past(
      PersonId person, String subject, String rule, @Nullable Evidence evidence, Instant at) {}

  /** Everything done since a moment and not taken back, oldest first. */
  List<Past> since(ProgrammeId programme, Instant since) {
    return database
        .handle()
        .createQuery(
            "SELECT e.person_id, e.subject, e.rule, e.evidence, e.counts_at FROM points_entry e"
                + " WHERE e.programme_id = :programme AND e.account = 'earned'"
                + " AND e.counts_at >= :since AND e.kind IN ('GIVEN', 'RAISED', 'CAPPED')"
                + " AND NOT EXISTS (SELECT 1 FROM points_entry u WHERE u.programme_id = :programme"
                + " AND u.subject = e.subject AND u.kind IN ('UNDONE', 'CORRECTED'))"
                + " ORDER BY e.id")
        .bind("programme", programme.value())
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) -> {
              String evidence = row.getString("evidence");
              return new Past(
                  new PersonId(row.getLong("person_id")),
                  row.getString("subject"),
                  row.getString("rule"),
                  evidence == null ? null : Evidence.valueOf(evidence),
                  Instant.ofEpochMilli(row.getLong("counts_at")));
            })
        .list();
  }

  /** The departments of people, by name. */
  Map<String, List<PersonId>> departments(ProgrammeId programme) {
    return database
        .handle()
        .createQuery(
            "SELECT g.name, m.person_id FROM person_group g JOIN person_group_member m"
                + " ON m.group_id = g.id WHERE g.programme_id = :programme"
                + " AND g.kind = 'DEPARTMENT' ORDER BY g.name, m.person_id")
        .bind("programme", programme.value())
        .map((row, context) -> Map.entry(row.getString(1), new PersonId(row.getLong(2))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
