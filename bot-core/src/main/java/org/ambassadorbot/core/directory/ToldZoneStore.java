package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.store.Database;

/** The time zone that each account's platform told last. */
final class ToldZoneStore {
  private static final String OTHER =
      " platform = :platform AND workspace_id = :workspace AND user_id = :user"
          + " AND (told_zone IS NULL OR told_zone <> :zone)";

  private final Database database;

  @Inject
  ToldZoneStore(Database database) {
    this.database = database;
  }

  /** Whether an account that is known was told to be elsewhere, or nowhere yet. Only reads. */
  boolean isNews(Identity identity, ZoneId zone) {
    return database
        .handle()
        .createQuery("SELECT 1 FROM identity WHERE is_profile_known = 1 AND" + OTHER)
        .bind("platform", identity.workspace().platform().value())
        .bind("workspace", identity.workspace().externalId())
        .bind("user", identity.userId())
        .bind("zone", zone.getId())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Writes down what was told; returns whether it is another zone than before. */
  boolean tell(Identity identity, ZoneId zone) {
    return database
            .handle()
            .createUpdate("UPDATE identity SET told_zone = :zone WHERE" + OTHER)
            .bind("platform", identity.workspace().platform().value())
            .bind("workspace", identity.workspace().externalId())
            .bind("user", identity.userId())
            .bind("zone", zone.getId())
            .execute()
        == 1;
  }
}
