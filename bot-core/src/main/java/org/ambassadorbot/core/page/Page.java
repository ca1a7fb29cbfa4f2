package org.ambassadorbot.core.page;

import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.platform.DeliveryId;
import org.jspecify.annotations.Nullable;

/**
 * The page of one account.
 *
 * @param standingIn the delivery of the message it stands in, or null where the platform has pages
 * @param digest tells one showing from another
 * @param drawnBy the delivery that drew it again last, if it ever was
 */
public record Page(
    Identity account,
    @Nullable DeliveryId standingIn,
    String digest,
    @Nullable DeliveryId drawnBy) {}
