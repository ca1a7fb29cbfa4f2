package org.ambassadorbot.core.people;

/** One person's account on one platform. */
public record Identity(WorkspaceId workspace, String userId) {
  public Identity {
    if (userId.isBlank()) {
      throw new IllegalArgumentException("an identity needs the user's identifier");
    }
  }
}
