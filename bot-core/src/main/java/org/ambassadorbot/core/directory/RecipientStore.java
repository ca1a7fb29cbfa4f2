package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/** Where many people can be written to, with one question to the store. */
public final class RecipientStore {
  private final Database database;

  @Inject
  RecipientStore(Database database) {
    this.database = database;
  }

  /**
   * Somebody whom a message can reach.
   *
   * @param account the one used last, of those that have not left
   */
  public record Recipient(
      PersonId person,
      Language language,
      ZoneId zone,
      Identity account,
      @Nullable Instant pausedUntil) {}

  /** Those of some people, at most a thousand, who have an account, by number. */
  public List<Recipient> of(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    Map<PersonId, Recipient> first = new LinkedHashMap<>();
    database
        .handle()
        .createQuery(
            "SELECT q.id, q.language, q.zone, q.paused_until, i.platform, i.workspace_id, i.user_id"
                + " FROM person q JOIN identity i ON i.person_id = q.id WHERE q.id IN (<people>)"
                + " AND "
                + DepartureStore.IS_THERE
                + " ORDER BY q.id, i.last_seen_at DESC, i.platform")
        .bindList("people", people.stream().map(PersonId::value).toList())
        .map((row, context) -> recipient(row))
        .forEach(recipient -> first.putIfAbsent(recipient.person(), recipient));
    return List.copyOf(first.values());
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    long paused = row.getLong("paused_until");
    boolean isPaused = !row.wasNull();
    return new Recipient(
        new PersonId(row.getLong("id")),
        Language.ofTag(row.getString("language")).orElse(Language.FRENCH),
        ZoneId.of(row.getString("zone")),
        new Identity(
            new WorkspaceId(
                new PlatformId(row.getString("platform")), row.getString("workspace_id")),
            row.getString("user_id")),
        isPaused ? Instant.ofEpochMilli(paused) : null);
  }
}
