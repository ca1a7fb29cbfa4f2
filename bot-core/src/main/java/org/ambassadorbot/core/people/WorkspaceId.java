package org.ambassadorbot.core.people;

/** A company's space on a platform, under the identifier that the platform gives it. */
public record WorkspaceId(PlatformId platform, String externalId) {
  public WorkspaceId {
    if (externalId.isBlank()) {
      throw new IllegalArgumentException("a workspace needs its identifier");
    }
  }
}
