package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** What pages say of themselves, as rows. */
final class LinkPreviewStore {
  private final Database database;

  @Inject
  LinkPreviewStore(Database database) {
    this.database = database;
  }

  void keep(ProgrammeId programme, String linkKey, LinkPreview preview, Instant now) {
    database
        .statements()
        .of(
            "INSERT INTO link_preview (programme_id, link_key, title, description, image, site,"
                + " language, fetched_at) VALUES (:programme, :key, :title, :description, :image,"
                + " :site, :language, :now) ON CONFLICT (programme_id, link_key) DO UPDATE SET"
                + " title = excluded.title, description = excluded.description,"
                + " image = excluded.image, site = excluded.site, language = excluded.language,"
                + " fetched_at = excluded.fetched_at")
        .bind("programme", programme.value())
        .bind("key", linkKey)
        .bind("title", preview.title())
        .bind("description", preview.description())
        .bind("image", preview.image())
        .bind("site", preview.site())
        .bind("language", preview.language())
        .bind("now", now.toEpochMilli())
        .execute();
    database
        .statements()
        .of("DELETE FROM link_refusal WHERE programme_id = :programme AND link_key = :key")
        .bind("programme", programme.value())
        .bind("key", linkKey)
        .execute();
  }

  /** When a preview that is there was last asked for. */
  Optional<Instant> fetchedAt(ProgrammeId programme, String linkKey) {
    return database
        .statements()
        .of(
            "SELECT fetched_at FROM link_preview WHERE programme_id = :programme"
                + " AND link_key = :key")
        .bind("programme", programme.value())
        .bind("key", linkKey)
        .first(row -> Instant.ofEpochMilli(row.getLong(1)));
  }

  /** Writes down why there is no preview; one from before stays, and counts as asked for. */
  void refuse(ProgrammeId programme, String linkKey, NoPreview reason, Instant now) {
    if (isAskedForAgain(programme, linkKey, now)) {
      return;
    }
    database
        .statements()
        .of(
            "INSERT INTO link_refusal (programme_id, link_key, reason, fetched_at)"
                + " SELECT :programme, :key, :reason, :now WHERE NOT EXISTS (SELECT 1 FROM"
                + " link_preview WHERE programme_id = :programme AND link_key = :key)"
                + " ON CONFLICT (programme_id, link_key) DO UPDATE SET"
                + " reason = excluded.reason, fetched_at = excluded.fetched_at")
        .bind("programme", programme.value())
        .bind("key", linkKey)
        .bind("reason", reason.name())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private boolean isAskedForAgain(ProgrammeId programme, String linkKey, Instant now) {
    return database
            .statements()
            .of(
                "UPDATE link_preview SET fetched_at = :now WHERE programme_id = :programme"
                    + " AND link_key = :key")
            .bind("now", now.toEpochMilli())
            .bind("programme", programme.value())
            .bind("key", linkKey)
            .execute()
        == 1;
  }

  Optional<NoPreview> refusal(ProgrammeId programme, String linkKey) {
    return database
        .statements()
        .of("SELECT reason FROM link_refusal WHERE programme_id = :programme AND link_key = :key")
        .bind("programme", programme.value())
        .bind("key", linkKey)
        .first(row -> NoPreview.valueOf(row.getString("reason")));
  }

  Optional<LinkPreview> find(ProgrammeId programme, String linkKey) {
    return database
        .statements()
        .of(
            "SELECT title, description, image, site, language FROM link_preview"
                + " WHERE programme_id = :programme AND link_key = :key")
        .bind("programme", programme.value())
        .bind("key", linkKey)
        .first(
            row ->
                new LinkPreview(
                    row.getString("title"),
                    row.getString("description"),
                    row.getString("image"),
                    row.getString("site"),
                    row.getString("language")));
  }
}
