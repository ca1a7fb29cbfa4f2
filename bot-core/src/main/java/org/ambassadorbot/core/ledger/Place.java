package org.ambassadorbot.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ambassadorbot.core.people.PersonId;

/**
 * Somebody's place in a ranking.
 *
 * @param place from 1
 * @param name what they chose to be shown as; empty when they did not
 */
public record Place(int place, PersonId person, String name, long points) {
  static Place of(ResultSet row) throws SQLException {
    String name = row.getString("shown_name");
    return new Place(
        row.getInt("place"),
        new PersonId(row.getLong("person_id")),
        name == null ? "" : name,
        row.getLong("points"));
  }
}
