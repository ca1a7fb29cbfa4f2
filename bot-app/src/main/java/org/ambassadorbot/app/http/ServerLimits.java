package org.ambassadorbot.app.http;

import java.time.Duration;

/**
 * What the server puts up with.
 *
 * @param largestBody in bytes; more is answered 413
 * @param arrival how long the head of a request, and then its body, may take to arrive
 * @param answer how long an answer may take before 503 is sent in its place
 * @param idle how long a connection may stay without a byte
 * @param drain how long running requests may take when the server stops
 * @param threads how many requests are worked on at once
 */
public record ServerLimits(
    int largestBody,
    Duration arrival,
    Duration answer,
    Duration idle,
    Duration drain,
    int threads) {
  /** The limits in production. */
  public static final ServerLimits STANDARD =
      new ServerLimits(
          1 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(6),
          48);
}
