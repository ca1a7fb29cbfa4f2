package org.ambassadorbot.core.outbox;

import org.jspecify.annotations.Nullable;

/** Told how deliveries end, for metrics. Called from several threads; must not block or throw. */
@FunctionalInterface
public interface DeliveryObserver {
  DeliveryObserver NONE = (state, cause) -> {};

  /** One delivery ended; the cause is null unless it failed. */
  void settled(DeliveryState state, @Nullable FailureCause cause);
}
