package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.platform.DeliveryId;

/**
 * One intended message, taken for sending.
 *
 * @param attempts how many times sending was begun, this time included
 */
record Delivery(
    DeliveryId id,
    ProgrammeId programme,
    Target target,
    Card card,
    Service service,
    int attempts,
    Instant createdAt) {}
