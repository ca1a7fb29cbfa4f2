package org.ambassadorbot.core.platform;

import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;

/**
 * What a platform must remember of each workspace that installed the bot: opaque to the core,
 * encrypted at rest and bound to its workspace. Thread-safe; each call is one transaction and
 * returns once it is durable; joins the transaction of the caller if there is one.
 */
public interface Installations {

  /** Remembers an installation, in place of an earlier one; the workspace gets a programme. */
  void save(WorkspaceId workspace, String secret);

  /**
   * Changes an installation, if it still is what was read.
   *
   * @return false when somebody else has changed or removed it meanwhile
   */
  boolean replace(WorkspaceId workspace, String read, String secret);

  Optional<String> find(WorkspaceId workspace);

  /** Forgets an installation; nothing happens when there is none. */
  void remove(WorkspaceId workspace);

  /** Every workspace of the platform that has an installation, in the order of their names. */
  List<WorkspaceId> all(PlatformId platform);
}
