package org.ambassadorbot.playground;

import java.time.Duration;

/** One thing that can go wrong with a call to a platform. */
public sealed interface Fault {

  /** 429 with {@code Retry-After}; nothing is done. */
  record TooManyRequests(Duration retryAfter) implements Fault {}

  /**
   * An HTTP error status; {@code isAccepted} when the platform carried the call out all the same.
   */
  record ErrorStatus(int status, boolean isAccepted) implements Fault {}

  /** The connection breaks; {@code isAccepted} when the platform carried the call out first. */
  record Reset(boolean isAccepted) implements Fault {}

  /** No answer for as long as the caller waits. */
  record Hang() implements Fault {}

  /** A good answer, late. */
  record Slow(Duration delay) implements Fault {}

  /** The call is carried out, its answer is cut short. */
  record Truncated() implements Fault {}
}
