package org.ambassadorbot.core.feature.broadcast;

/**
 * Something still to be done to all messages of a broadcast.
 *
 * @param position where the next portion begins
 */
record BroadcastTask(long id, BroadcastId broadcast, Kind kind, String detail, long position) {

  /** What is done. */
  enum Kind {
    SEND,
    PAUSE,
    RESUME,
    CANCEL,
    RETRY,
    RESEND,
    CORRECT,
    WITHDRAW
  }
}
