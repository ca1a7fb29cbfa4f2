package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.platform.DeliveryId;

/**
 * One intended message, taken for sending.
 *
 * @param attempts how many times sending was begun, this time included
 * @param takenAt when it was taken
 */
record Delivery(DeliveryId id, Target target, Card card, int attempts, Instant takenAt) {}
