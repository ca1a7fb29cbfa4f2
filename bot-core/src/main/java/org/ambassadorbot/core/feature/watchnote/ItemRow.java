package org.ambassadorbot.core.feature.watchnote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** An item, read from its row. */
final class ItemRow {
  private ItemRow() {}

  static Item read(ResultSet row) throws SQLException {
    String link = row.getString("link");
    Long rubric = number(row, "rubric_id");
    return new Item(
        new ItemId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        new NoteId(row.getLong("note_id")),
        rubric == null ? null : new RubricId(rubric),
        new ItemWords(
            link == null ? null : CanonicalUrl.of(link).orElseThrow(),
            Wording.shorten(row.getString("title"), ItemWords.LONGEST_TITLE),
            row.getString("why"),
            row.getString("angle")),
        origin(row),
        new Item.State(
            row.getInt("is_removed") == 1, row.getInt("position"), row.getInt("revision")),
        row.getInt("supports"),
        Instant.ofEpochMilli(row.getLong("added_at")));
  }

  private static Item.Origin origin(ResultSet row) throws SQLException {
    String name = row.getString("contributor");
    return new Item.Origin(
        person(row, "contributor_id"),
        name == null ? "" : name,
        number(row, "suggestion_id"),
        person(row, "credited_id"),
        number(row, "feed_id"));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    Long number = number(row, column);
    return number == null ? null : new PersonId(number);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
