package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What each account's platform told last of whoever it belongs to. */
final class ToldStore {
  private static final String ACCOUNT =
      " platform = :platform AND workspace_id = :workspace AND user_id = :user";
  private static final String OTHER = ACCOUNT + " AND (told_zone IS NULL OR told_zone <> :zone)";

  private final Database database;

  @Inject
  ToldStore(Database database) {
    this.database = database;
  }

  /** Whether an account that is known was told to be elsewhere, or nowhere yet. Only reads. */
  boolean isNews(Identity identity, ZoneId zone) {
    return of(
            identity,
            database
                .handle()
                .createQuery("SELECT 1 FROM identity WHERE is_profile_known = 1 AND" + OTHER))
        .bind("zone", zone.getId())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Writes down what was told; returns whether it is another zone than before. */
  boolean tell(Identity identity, ZoneId zone) {
    return of(
                identity,
                database
                    .handle()
                    .createUpdate("UPDATE identity SET told_zone = :zone WHERE" + OTHER))
            .bind("zone", zone.getId())
            .execute()
        == 1;
  }

  /** A name and, where it was ever told, an address. */
  record Told(@Nullable String name, @Nullable String email) {
    /** Whether another name or another address is told now; none at all is no news. */
    boolean differs(String newName, @Nullable String newEmail) {
      return !newName.equals(name) || (newEmail != null && !newEmail.equals(email));
    }
  }

  /** What was told of an account that is known; empty of others. Only reads. */
  Optional<Told> of(Identity identity) {
    return of(
            identity,
            database
                .handle()
                .createQuery(
                    "SELECT told_name, told_email FROM identity WHERE is_profile_known = 1 AND"
                        + ACCOUNT))
        .map((row, context) -> new Told(row.getString("told_name"), row.getString("told_email")))
        .findOne();
  }

  /** Writes down what was told. */
  void tell(Identity identity, String name, @Nullable String email) {
    of(
            identity,
            database
                .handle()
                .createUpdate(
                    "UPDATE identity SET told_name = :name,"
                        + " told_email = COALESCE(:email, told_email) WHERE"
                        + ACCOUNT))
        .bind("name", name)
        .bind("email", email)
        .execute();
  }

  private static <S extends SqlStatement<S>> S of(Identity identity, S statement) {
    return statement
        .bind("platform", identity.workspace().platform().value())
        .bind("workspace", identity.workspace().externalId())
        .bind("user", identity.userId());
  }
}
