package org.ambassadorbot.core.outbox;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a delivery failed or is in doubt: one of a few kinds, out of what was written down. */
public enum FailureCause {
  /** The platform kept asking to wait. */
  RATE_LIMITED,
  /** The platform could not be reached for long. */
  UNAVAILABLE,
  /** Nobody knows whether it arrived. */
  AMBIGUOUS,
  /** The person left, is deactivated, or blocked the bot. */
  RECIPIENT_UNREACHABLE,
  /** The conversation or the message is no more. */
  GONE,
  /** The token is revoked or lacks a right. */
  UNAUTHORISED,
  /** The platform found the content wrong. */
  REJECTED,
  /** Nothing connects the bot to the platform. */
  NOT_CONNECTED,
  /** A defect of ours. */
  OTHER;

  /** The kind of what was written down as a delivery's cause. */
  public static FailureCause of(@Nullable String written) {
    String cause = written == null ? "" : written;
    if (cause.startsWith("platform not connected")) {
      return NOT_CONNECTED;
    }
    if (cause.startsWith("interrupted") || cause.startsWith("did not arrive")) {
      return AMBIGUOUS;
    }
    return Arrays.stream(values())
        .filter(kind -> cause.startsWith(kind.name()))
        .findFirst()
        .orElse(OTHER);
  }

  /** As operators see it among the figures. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
