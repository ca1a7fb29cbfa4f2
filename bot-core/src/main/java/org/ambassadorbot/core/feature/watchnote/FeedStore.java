package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.FeedReader;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;

/** Feeds, as rows. */
final class FeedStore {
  private static final String SELECT =
      "SELECT id, programme_id, rubric_id, address, title, etag, last_modified, failures"
          + " FROM watch_feed ";

  private final Database database;

  @Inject
  FeedStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Adds a feed; empty when the programme has it already. */
  Optional<Long> add(ProgrammeId programme, CanonicalUrl address, RubricId rubric) {
    return handle()
        .createQuery(
            "INSERT INTO watch_feed (programme_id, rubric_id, address, address_key, title,"
                + " failures) VALUES (:programme, :rubric, :address, :key, :title, 0)"
                + " ON CONFLICT (programme_id, address_key) DO NOTHING RETURNING id")
        .bind("programme", programme.value())
        .bind("rubric", rubric.value())
        .bind("address", address.address())
        .bind("key", address.key())
        .bind("title", Wording.shorten(address.key(), ItemWords.LONGEST_TITLE))
        .mapTo(Long.class)
        .findOne();
  }

  List<Feed> all(ProgrammeId programme) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme ORDER BY rubric_id, id")
        .bind("programme", programme.value())
        .map((row, context) -> feed(row))
        .list();
  }

  /** A feed of whatever programme, for jobs. */
  Optional<Feed> find(long id) {
    return handle()
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> feed(row))
        .findOne();
  }

  void read(Feed feed, String title, FeedReader.Known known) {
    handle()
        .createUpdate(
            "UPDATE watch_feed SET title = :title, etag = :etag, last_modified = :modified,"
                + " failures = 0 WHERE programme_id = :programme AND id = :id")
        .bind("title", title)
        .bind("etag", known.etag())
        .bind("modified", known.lastModified())
        .bind("programme", feed.programme().value())
        .bind("id", feed.id())
        .execute();
  }

  void failed(Feed feed, int failures) {
    handle()
        .createUpdate(
            "UPDATE watch_feed SET failures = :failures WHERE programme_id = :programme"
                + " AND id = :id")
        .bind("failures", failures)
        .bind("programme", feed.programme().value())
        .bind("id", feed.id())
        .execute();
  }

  boolean remove(ProgrammeId programme, long id) {
    return handle()
            .createUpdate("DELETE FROM watch_feed WHERE programme_id = :programme AND id = :id")
            .bind("programme", programme.value())
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Nobody reads any more what these feeds would propose. */
  void removeOf(Rubric rubric) {
    handle()
        .createUpdate(
            "DELETE FROM watch_feed WHERE programme_id = :programme AND rubric_id = :rubric")
        .bind("programme", rubric.programme().value())
        .bind("rubric", rubric.id().value())
        .execute();
  }

  /** Two programmes became one: of two feeds of an address, the one that was there stays. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "DELETE FROM watch_feed WHERE programme_id = :gone AND address_key IN (SELECT"
                + " k.address_key FROM watch_feed k WHERE k.programme_id = :kept)",
            "UPDATE watch_feed SET programme_id = :kept WHERE programme_id = :gone");
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        new RubricId(row.getLong("rubric_id")),
        row.getString("address"),
        row.getString("title"),
        new FeedReader.Known(row.getString("etag"), row.getString("last_modified")),
        row.getInt("failures"));
  }
}
