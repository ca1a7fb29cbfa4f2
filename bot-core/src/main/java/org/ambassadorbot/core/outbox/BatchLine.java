package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.platform.DeliveryId;
import org.jspecify.annotations.Nullable;

/**
 * How one message of a batch stands.
 *
 * @param person null when it went to a conversation of several people
 * @param cause why it failed or is in doubt, as the platform said it; else null
 */
public record BatchLine(
    DeliveryId delivery,
    @Nullable PersonId person,
    PlatformId platform,
    DeliveryState state,
    @Nullable String cause,
    Instant changedAt) {}
