package org.ambassadorbot.core.outbox;

/** Where a delivery stands. */
public enum DeliveryState {
  /** Waits for its time: quiet hours, a pause, a budget. */
  HELD,
  /** May be sent from its due time on. */
  READY,
  /** An instance has taken it and is sending it. */
  SENDING,
  /** It arrived. */
  SENT,
  /** It did not arrive and will not be tried again; the cause says why. */
  FAILED,
  /** It may have arrived: the call ended without a clear answer. */
  IN_DOUBT,
  /** It was given up before it was sent. */
  CANCELLED,
  /** It was sent, and taken back. */
  WITHDRAWN
}
