package org.ambassadorbot.core.feature.broadcast;

/** Where a broadcast stands. */
enum BroadcastState {
  /** Being written; nothing was sent. */
  DRAFT,
  /** Confirmed for a later moment. */
  SCHEDULED,
  /** Its messages are on their way. */
  RUNNING,
  /** What has not left is kept back. */
  PAUSED,
  /** Nothing waits any more. */
  SENT,
  /** What had not left was given up. */
  CANCELLED,
  /** Its messages are being taken away, or are gone. */
  WITHDRAWN,
  /** A draft that was thrown away. */
  DELETED
}
