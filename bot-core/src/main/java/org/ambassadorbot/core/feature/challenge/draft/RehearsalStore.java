package org.ambassadorbot.core.feature.challenge.draft;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.ledger.LineKind;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/** What people did lately, as the ledger knows it. */
final class RehearsalStore {
  private static final Set<LineKind> TAKEN_BACK = Set.of(LineKind.UNDONE, LineKind.CORRECTED);
  private static final int FETCHED = 1_000;
  private static final Duration CLOCK_CHANGE = Duration.ofDays(1);

  private final Database database;

  @Inject
  RehearsalStore(Database database) {
    this.database = database;
  }

  /** One line about something done. */
  record Past(
      PersonId person,
      String subject,
      String rule,
      @Nullable Evidence evidence,
      boolean isTakenBack,
      Instant at) {}

  /**
   * Everything done since a moment, person by person, each time the lines of one, oldest first; a
   * programme may have more of them than fit into memory.
   */
  void eachPerson(ProgrammeId programme, Instant since, Consumer<List<Past>> consumer) {
    List<Past> own = new ArrayList<>();
    database
        .handle()
        .createQuery(
            "SELECT person_id, subject, rule, evidence, kind, counts_at FROM points_entry"
                + " WHERE programme_id = :programme AND id >= :first AND account = 'earned'"
                + " AND counts_at >= :since"
                + " AND kind IN ('GIVEN', 'RAISED', 'CAPPED', 'UNDONE', 'CORRECTED')"
                + " ORDER BY +person_id, id") // sorts few lines rather than walk over all
        .setFetchSize(FETCHED)
        .bind("first", firstLine(programme, since.minus(CLOCK_CHANGE)))
        .bind("programme", programme.value())
        .bind("since", since.toEpochMilli())
        .map((row, context) -> past(row))
        .forEach(
            past -> {
              if (!own.isEmpty() && !own.get(0).person().equals(past.person())) {
                consumer.accept(List.copyOf(own));
                own.clear();
              }
              own.add(past);
            });
    if (!own.isEmpty()) {
      consumer.accept(List.copyOf(own));
    }
  }

  /** The first line written since a moment: lines are numbered in the order of time. */
  private long firstLine(ProgrammeId programme, Instant since) {
    long low = 0;
    long high = newestLine(programme) + 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (isWrittenBefore(programme, middle, since)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long newestLine(ProgrammeId programme) {
    return database
        .handle()
        .createQuery(
            "SELECT id FROM points_entry WHERE programme_id = :programme ORDER BY id DESC LIMIT 1")
        .bind("programme", programme.value())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  private boolean isWrittenBefore(ProgrammeId programme, long line, Instant moment) {
    return database
        .handle()
        .createQuery(
            "SELECT at FROM points_entry WHERE programme_id = :programme AND id >= :line"
                + " ORDER BY id LIMIT 1")
        .bind("programme", programme.value())
        .bind("line", line)
        .mapTo(Long.class)
        .findOne()
        .filter(at -> at < moment.toEpochMilli())
        .isPresent();
  }

  private static Past past(ResultSet row) throws SQLException {
    String evidence = row.getString("evidence");
    return new Past(
        new PersonId(row.getLong("person_id")),
        row.getString("subject"),
        row.getString("rule"),
        evidence == null ? null : Evidence.valueOf(evidence),
        TAKEN_BACK.contains(LineKind.valueOf(row.getString("kind"))),
        Instant.ofEpochMilli(row.getLong("counts_at")));
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
