package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.NamedStatement;

/** Tracked links and their clicks, as rows. */
final class TrackedLinkStore {
  private static final int SECRET_BYTES = 18;
  private static final int SALT_BYTES = 32;

  /** Visitors are many: noted one by one, what each costs is mostly the way to the database. */
  private static final int ROWS = 32;

  private static final String MANY = noting(ROWS);
  private static final String ONE = noting(1);

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  @Inject
  TrackedLinkStore(Database database) {
    this.database = database;
  }

  TrackedLink keep(LinkDraft draft, Instant now) {
    Instant expires = draft.expiresAt();
    return database
        .statements()
        .of(
            "INSERT INTO tracked_link (programme_id, purpose, address, secret, expires_at,"
                + " created_at) VALUES (:programme, :purpose, :address, :secret, :expires, :now)"
                + " ON CONFLICT (programme_id, purpose) DO UPDATE SET address = excluded.address,"
                + " expires_at = excluded.expires_at RETURNING id, programme_id, purpose, address,"
                + " secret, expires_at")
        .bind("programme", draft.programme().value())
        .bind("purpose", draft.purpose())
        .bind("address", draft.address())
        .bind("secret", noise(SECRET_BYTES))
        .bind("expires", expires == null ? null : expires.toEpochMilli())
        .bind("now", now.toEpochMilli())
        .first(TrackedLinkStore::link)
        .orElseThrow();
  }

  /** Ends a link now; its number, if there is one. */
  Optional<Long> end(ProgrammeId programme, String purpose, Instant now) {
    return database
        .statements()
        .of(
            "UPDATE tracked_link SET expires_at = :now WHERE programme_id = :programme"
                + " AND purpose = :purpose RETURNING id")
        .bind("now", now.toEpochMilli())
        .bind("programme", programme.value())
        .bind("purpose", purpose)
        .first(row -> row.getLong(1));
  }

  Optional<TrackedLink> find(long id) {
    return database
        .statements()
        .of(
            "SELECT id, programme_id, purpose, address, secret, expires_at FROM tracked_link"
                + " WHERE id = :id")
        .bind("id", id)
        .first(TrackedLinkStore::link);
  }

  long clicks(ProgrammeId programme, String purpose) {
    return database
        .statements()
        .of(
            "SELECT COALESCE(SUM(clicks), 0) FROM tracked_link_day d JOIN tracked_link l"
                + " ON l.id = d.link_id WHERE l.programme_id = :programme"
                + " AND l.purpose = :purpose")
        .bind("programme", programme.value())
        .bind("purpose", purpose)
        .first(row -> row.getLong(1))
        .orElse(0L);
  }

  void count(long link, LocalDate day, int clicks) {
    database
        .statements()
        .of(
            "INSERT INTO tracked_link_day (link_id, day, clicks) VALUES (:link, :day, :clicks)"
                + " ON CONFLICT (link_id, day) DO UPDATE SET clicks = tracked_link_day.clicks"
                + " + excluded.clicks")
        .bind("link", link)
        .bind("day", day.toString())
        .bind("clicks", clicks)
        .execute();
  }

  /** The salt of a day, made when it is first asked for. */
  String salt(LocalDate day) {
    database
        .statements()
        .of(
            "INSERT INTO tracked_link_salt (day, salt) VALUES (:day, :salt)"
                + " ON CONFLICT (day) DO NOTHING")
        .bind("day", day.toString())
        .bind("salt", noise(SALT_BYTES))
        .execute();
    return database
        .statements()
        .of("SELECT salt FROM tracked_link_salt WHERE day = :day")
        .bind("day", day.toString())
        .first(row -> row.getString(1))
        .orElseThrow();
  }

  /** Notes visitors of a day, each by a number; those who were not there before. */
  Set<Long> newAmong(LocalDate day, Collection<Long> visitors) {
    List<Long> all = List.copyOf(visitors);
    Set<Long> fresh = new HashSet<>();
    int from = 0;
    while (all.size() - from >= ROWS) {
      fresh.addAll(note(MANY, day, all.subList(from, from + ROWS)));
      from += ROWS;
    }
    for (Long visitor : all.subList(from, all.size())) {
      fresh.addAll(note(ONE, day, List.of(visitor)));
    }
    return fresh;
  }

  private List<Long> note(String sql, LocalDate day, List<Long> visitors) {
    NamedStatement statement = database.statements().of(sql).bind("day", day.toEpochDay());
    for (int i = 0; i < visitors.size(); i++) {
      statement.bind("v" + i, visitors.get(i));
    }
    return statement.list(row -> row.getLong(1));
  }

  private static String noting(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(row -> "(:v" + row + ", :day)")
        .collect(
            Collectors.joining(
                ", ",
                "INSERT INTO tracked_link_visit (visitor, day) VALUES ",
                " ON CONFLICT (visitor) DO NOTHING RETURNING visitor"));
  }

  /** Forgets what visitors of days before this one were recognised by. */
  void forgetVisitorsBefore(LocalDate day) {
    database
        .statements()
        .of("DELETE FROM tracked_link_visit WHERE day < :day")
        .bind("day", day.toEpochDay())
        .execute();
    database
        .statements()
        .of("DELETE FROM tracked_link_salt WHERE day < :day")
        .bind("day", day.toString())
        .execute();
  }

  private String noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static TrackedLink link(ResultSet row) throws SQLException {
    long expires = row.getLong("expires_at");
    boolean isLasting = row.wasNull();
    return new TrackedLink(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        row.getString("purpose"),
        row.getString("address"),
        row.getString("secret"),
        isLasting ? null : Instant.ofEpochMilli(expires));
  }
}
