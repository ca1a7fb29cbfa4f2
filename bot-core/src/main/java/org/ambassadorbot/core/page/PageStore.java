package org.ambassadorbot.core.page;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Pages as rows, for whoever shows them. Belongs to the caller's transaction. */
public final class PageStore {
  /** A page that nobody has looked at for so long is drawn when they do. */
  private static final Duration LOOKED_AT = Duration.ofDays(7);

  /** A plan that has not been carried out for so long is made again. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  private static final String OF_ACCOUNT =
      " WHERE programme_id = :programme AND platform = :platform AND workspace_id = :workspace"
          + " AND user_id = :user";

  private final Database database;
  private final Clock clock;

  @Inject
  PageStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  /**
   * Somebody looks at their page now.
   *
   * @param standingIn the delivery of the message it stands in, or null where the platform has
   *     pages
   */
  public void opened(
      Person person, Identity account, String digest, @Nullable DeliveryId standingIn) {
    bind(
            handle()
                .createUpdate(
                    "INSERT INTO home_page (platform, workspace_id, user_id, programme_id,"
                        + " person_id, opened_at, standing_in, digest, drawn_at) VALUES (:platform,"
                        + " :workspace, :user, :programme, :person, :now, :standing, :digest, 0)"
                        + " ON CONFLICT (platform, workspace_id, user_id) DO UPDATE SET"
                        + " programme_id = excluded.programme_id, person_id = excluded.person_id,"
                        + " opened_at = excluded.opened_at, standing_in = excluded.standing_in,"
                        + " digest = excluded.digest, drawn_by = NULL, changed_at = NULL"),
            person.programme(),
            account)
        .bind("person", person.id().value())
        .bind("now", clock.millis())
        .bind("standing", standingIn == null ? null : standingIn.value())
        .bind("digest", digest)
        .execute();
  }

  /** The pages of a person, which count as unchanged from now on. */
  public List<Page> take(ProgrammeId programme, PersonId person) {
    handle()
        .createUpdate(
            "UPDATE home_page SET changed_at = NULL WHERE programme_id = :programme"
                + " AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
    return handle()
        .createQuery(
            "SELECT platform, workspace_id, user_id, standing_in, digest, drawn_by FROM home_page"
                + " WHERE programme_id = :programme AND person_id = :person AND opened_at > :since"
                + " ORDER BY platform, workspace_id, user_id")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("since", since())
        .map((row, context) -> page(row))
        .list();
  }

  private static Page page(ResultSet row) throws SQLException {
    WorkspaceId workspace =
        new WorkspaceId(new PlatformId(row.getString("platform")), row.getString("workspace_id"));
    return new Page(
        new Identity(workspace, row.getString("user_id")),
        delivery(row, "standing_in"),
        row.getString("digest"),
        delivery(row, "drawn_by"));
  }

  private static @Nullable DeliveryId delivery(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : new DeliveryId(value);
  }

  private long since() {
    return clock.instant().minus(LOOKED_AT).toEpochMilli();
  }

  /** A page is being drawn again. */
  public void drawn(ProgrammeId programme, Identity account, String digest, DeliveryId by) {
    bind(
            handle()
                .createUpdate(
                    "UPDATE home_page SET digest = :digest, drawn_by = :by, drawn_at = :now"
                        + OF_ACCOUNT),
            programme,
            account)
        .bind("digest", digest)
        .bind("by", by.value())
        .bind("now", clock.millis())
        .execute();
  }

  /** A page that could not be drawn again is left alone until it is looked at. */
  public void forget(ProgrammeId programme, Identity account) {
    bind(handle().createUpdate("DELETE FROM home_page" + OF_ACCOUNT), programme, account).execute();
  }

  /** Nobody needs to know who looked at their page longer ago. */
  public void forgetOld() {
    handle()
        .createUpdate("DELETE FROM home_page WHERE opened_at <= :since")
        .bind("since", since())
        .execute();
  }

  /** Everything of somebody who asked to be forgotten. */
  public void forget(ProgrammeId programme, PersonId person) {
    handle()
        .createUpdate(
            "DELETE FROM home_page WHERE programme_id = :programme AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }

  /** Two people became one, who has the pages of both. */
  public void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE home_page SET person_id = :kept, changed_at = NULL WHERE person_id = :gone");
  }

  /** Two programmes became one. */
  public void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE home_page SET programme_id = :kept, changed_at = NULL"
                + " WHERE programme_id = :gone");
  }

  /**
   * Marks the pages of a person that were looked at lately and are not marked yet.
   *
   * @return when they were drawn again last; empty when none was marked
   */
  Optional<Instant> mark(ProgrammeId programme, PersonId person) {
    long now = clock.millis();
    return database
        .statements()
        .of(
            "UPDATE home_page SET changed_at = :now WHERE programme_id = :programme"
                + " AND person_id = :person AND opened_at > :since"
                + " AND (changed_at IS NULL OR changed_at < :forgotten) RETURNING drawn_at")
        .bind("now", now)
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("since", since())
        .bind("forgotten", now - FORGOTTEN.toMillis())
        .list(row -> Instant.ofEpochMilli(row.getLong("drawn_at")))
        .stream()
        .max(Instant::compareTo);
  }

  /** Whose pages were looked at lately: the next people after a number. */
  public List<PersonId> lookedAt(ProgrammeId programme, PersonId after, int most) {
    return handle()
        .createQuery(
            "SELECT DISTINCT person_id FROM home_page WHERE programme_id = :programme"
                + " AND opened_at > :since AND person_id > :after ORDER BY person_id LIMIT :most")
        .bind("programme", programme.value())
        .bind("since", since())
        .bind("after", after.value())
        .bind("most", most)
        .mapTo(Long.class)
        .map(PersonId::new)
        .list();
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, ProgrammeId programme, Identity account) {
    return statement
        .bind("programme", programme.value())
        .bind("platform", account.workspace().platform().value())
        .bind("workspace", account.workspace().externalId())
        .bind("user", account.userId());
  }
}
