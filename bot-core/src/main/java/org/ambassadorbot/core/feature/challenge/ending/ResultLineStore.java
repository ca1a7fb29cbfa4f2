package org.ambassadorbot.core.feature.challenge.ending;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ambassadorbot.core.export.ExportParts;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.store.Database;

/** The result of a challenge with whose places they are, as rows. */
final class ResultLineStore {
  private final Database database;

  @Inject
  ResultLineStore(Database database) {
    this.database = database;
  }

  /**
   * A place.
   *
   * @param email empty where none is known
   * @param shownAs what the person chose to be shown as; empty when they did not
   */
  record Line(int place, String name, String email, String shownAs, long points) {}

  /** The places of one file, the first ones first. */
  List<Line> of(Challenge challenge, ExportParts.Part part) {
    return database
        .handle()
        .createQuery(
            "SELECT r.place, q.name, q.email, CASE WHEN s.standing = 2 THEN s.shown_name END AS"
                + " shown_name, r.points FROM points_result r JOIN person q ON q.id = r.person_id"
                + " LEFT JOIN points_standing s ON s.person_id = r.person_id"
                + " WHERE r.programme_id = :programme AND r.account = :account"
                + " ORDER BY r.place, r.person_id LIMIT :most OFFSET :before")
        .bind("programme", challenge.programme().value())
        .bind("account", challenge.account().name())
        .bind("most", ExportParts.LINES_IN_A_FILE)
        .bind("before", part.before())
        .map((row, context) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getInt("place"),
        row.getString("name"),
        text(row, "email"),
        text(row, "shown_name"),
        row.getLong("points"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}
