package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** The audit log, as rows. */
public final class AuditStore implements Audit {
  private final Database database;
  private final Clock clock;

  @Inject
  AuditStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void record(Person actor, String act, String subject, String detail) {
    add(actor.programme(), new Entry(actor.id(), act, subject, detail, clock.instant()));
  }

  @Override
  public void recordOperator(ProgrammeId programme, String act, String subject, String detail) {
    add(programme, new Entry(OPERATOR, act, subject, detail, clock.instant()));
  }

  private void add(ProgrammeId programme, Entry entry) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO audit_entry (programme_id, actor_id, act, subject, detail, at)"
                + " VALUES (:programme, :actor, :act, :subject, :detail, :at)")
        .bind("programme", programme.value())
        .bind("actor", entry.actor().value())
        .bind("act", entry.act())
        .bind("subject", entry.subject())
        .bind("detail", entry.detail())
        .bind("at", entry.at().toEpochMilli())
        .execute();
  }

  @Override
  public List<Entry> latest(ProgrammeId programme, int most) {
    return database
        .handle()
        .createQuery(
            "SELECT actor_id, act, subject, detail, at FROM audit_entry"
                + " WHERE programme_id = :programme ORDER BY id DESC LIMIT :most")
        .bind("programme", programme.value())
        .bind("most", most)
        .map(
            (row, context) ->
                new Entry(
                    new PersonId(row.getLong("actor_id")),
                    row.getString("act"),
                    row.getString("subject"),
                    row.getString("detail"),
                    Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }
}
