package org.ambassadorbot.core.platform;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to a platform that did not succeed, and what can be done about it. */
public final class PlatformException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a call failed; decides whether and when it is tried again. */
  public enum Reason {
    /** Too many calls; nothing was done; wait for {@link #retryAfter}. */
    RATE_LIMITED(true),
    /** The platform could not be reached, or refused for the moment; nothing was done. */
    UNAVAILABLE(true),
    /** The call may or may not have been carried out: no answer, or an answer cut short. */
    AMBIGUOUS(false),
    /** The person left, is deactivated, or blocked the bot. */
    RECIPIENT_UNREACHABLE(false),
    /** The message or the conversation no longer exists. */
    GONE(false),
    /** The token is revoked or lacks a right; concerns the whole workspace. */
    UNAUTHORISED(false),
    /** The platform found the content wrong: a defect of ours. */
    REJECTED(false);

    private final boolean isRepeatable;

    Reason(boolean isRepeatable) {
      this.isRepeatable = isRepeatable;
    }

    /** Whether the same call may simply be made again later. */
    public boolean isRepeatable() {
      return isRepeatable;
    }
  }

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  /**
   * @param detail the platform's own error code, for logs and reports; no content, no token
   * @param retryAfter how long the platform asks to wait, if it says
   */
  public PlatformException(
      Reason reason, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
