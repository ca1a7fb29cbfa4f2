package org.ambassadorbot.playground.teams;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Addresses;

/** Addresses kept for the length of a test. */
final class RememberedAddresses implements Addresses {
  private final Map<String, String> kept = new ConcurrentHashMap<>();

  @Override
  public void save(WorkspaceId workspace, String key, String address) {
    if (key.length() > 512) {
      throw new IllegalArgumentException("a key of " + key.length() + " characters");
    }
    kept.put(workspace + " " + key, address);
  }

  @Override
  public Optional<String> find(WorkspaceId workspace, String key) {
    return Optional.ofNullable(kept.get(workspace + " " + key));
  }
}
