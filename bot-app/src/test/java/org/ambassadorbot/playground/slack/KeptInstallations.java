package org.ambassadorbot.playground.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Installations;

/** Installations in memory; what the store does is proved with the store. */
class KeptInstallations implements Installations {
  private final Map<WorkspaceId, String> secrets = new ConcurrentHashMap<>();

  @Override
  public void save(WorkspaceId workspace, String secret) {
    secrets.put(workspace, secret);
  }

  @Override
  public boolean replace(WorkspaceId workspace, String read, String secret) {
    return secrets.replace(workspace, read, secret);
  }

  @Override
  public Optional<String> find(WorkspaceId workspace) {
    return Optional.ofNullable(secrets.get(workspace));
  }

  @Override
  public void remove(WorkspaceId workspace) {
    secrets.remove(workspace);
  }

  @Override
  public List<WorkspaceId> all(PlatformId platform) {
    return List.copyOf(secrets.keySet());
  }
}
