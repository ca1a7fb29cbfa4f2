package org.ambassadorbot.core.export;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;

/** Files to download, as rows. */
final class ExportStore {
  private final Database database;

  @Inject
  ExportStore(Database database) {
    this.database = database;
  }

  void keep(String codeHash, Person person, ExportFile file, Instant expires) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO export_file (code_hash, programme_id, person_id, name, media_type,"
                + " content, expires_at) VALUES (:code, :programme, :person, :name, :type,"
                + " :content, :expires)")
        .bind("code", codeHash)
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("name", file.name())
        .bind("type", file.mediaType())
        .bind("content", file.content())
        .bind("expires", expires.toEpochMilli())
        .execute();
  }

  Optional<ExportFile> find(String codeHash, Instant now) {
    return database
        .handle()
        .createQuery(
            "SELECT name, media_type, content FROM export_file WHERE code_hash = :code"
                + " AND expires_at > :now")
        .bind("code", codeHash)
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                new ExportFile(
                    row.getString("name"), row.getString("media_type"), row.getString("content")))
        .findOne();
  }

  void forget(Instant now) {
    database
        .handle()
        .createUpdate("DELETE FROM export_file WHERE expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
