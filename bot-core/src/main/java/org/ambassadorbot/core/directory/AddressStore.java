package org.ambassadorbot.core.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Addresses;
import org.ambassadorbot.core.store.Database;

/** Addresses, as rows; the ones saved lately are remembered, so that saving them again is free. */
public final class AddressStore implements Addresses {
  private static final int REMEMBERED = 20_000;

  private final Database database;
  private final Clock clock;
  private final Cache<Key, String> saved = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Key(WorkspaceId workspace, String key) {}

  @Inject
  AddressStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void save(WorkspaceId workspace, String key, String address) {
    Key wanted = new Key(workspace, key);
    if (address.equals(saved.getIfPresent(wanted))) {
      return;
    }
    database.write(() -> write(wanted, address));
    saved.put(wanted, address);
  }

  private void write(Key key, String address) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO address (platform, workspace_id, address_key, address, updated_at)"
                + " VALUES (:platform, :workspace, :key, :address, :now)"
                + " ON CONFLICT (platform, workspace_id, address_key) DO UPDATE SET"
                + " address = excluded.address, updated_at = excluded.updated_at"
                + " WHERE address.address <> excluded.address")
        .bind("platform", key.workspace().platform().value())
        .bind("workspace", key.workspace().externalId())
        .bind("key", key.key())
        .bind("address", address)
        .bind("now", clock.instant().toEpochMilli())
        .execute();
  }

  /**
   * What is no longer in the store is not remembered either; for what holds a user's identifier.
   */
  void forget(String user) {
    saved
        .asMap()
        .entrySet()
        .removeIf(entry -> entry.getKey().key().contains(user) || entry.getValue().contains(user));
  }

  @Override
  public Optional<String> find(WorkspaceId workspace, String key) {
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT address FROM address WHERE platform = :platform"
                        + " AND workspace_id = :workspace AND address_key = :key")
                .bind("platform", workspace.platform().value())
                .bind("workspace", workspace.externalId())
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
  }
}
