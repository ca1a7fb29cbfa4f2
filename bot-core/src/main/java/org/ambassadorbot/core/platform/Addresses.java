package org.ambassadorbot.core.platform;

import java.util.Optional;
import org.ambassadorbot.core.people.WorkspaceId;

/**
 * What a platform must remember to write to a conversation later: opaque to the core, not secret.
 * Thread-safe; {@link #save} returns once it is durable and costs nothing when nothing changed.
 */
public interface Addresses {

  /**
   * Remembers an address, in place of an earlier one under the same key.
   *
   * @param key what the adapter looks it up by, such as a conversation or a user; at most 512
   *     characters
   */
  void save(WorkspaceId workspace, String key, String address);

  Optional<String> find(WorkspaceId workspace, String key);
}
