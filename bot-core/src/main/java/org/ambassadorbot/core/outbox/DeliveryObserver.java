package org.ambassadorbot.core.outbox;

/** Told how deliveries end, for metrics. Called from several threads; must not block or throw. */
@FunctionalInterface
public interface DeliveryObserver {
  DeliveryObserver NONE = state -> {};

  void settled(DeliveryState state);
}
