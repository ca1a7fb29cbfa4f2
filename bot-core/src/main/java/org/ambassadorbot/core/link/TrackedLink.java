package org.ambassadorbot.core.link;

import java.time.Instant;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** A link that is followed through the bot. */
public record TrackedLink(
    long id,
    ProgrammeId programme,
    String purpose,
    String address,
    String secret,
    @Nullable Instant expiresAt) {

  boolean hasExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
