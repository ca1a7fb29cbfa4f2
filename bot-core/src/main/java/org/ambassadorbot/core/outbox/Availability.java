package org.ambassadorbot.core.outbox;

import java.time.Instant;
import java.time.ZoneId;
import org.ambassadorbot.core.people.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * When a person may be written to.
 *
 * @param zone the person's own
 * @param region the part of the country whose holidays count too, or null
 * @param pausedUntil the moment from which the person wants to hear of us again, or null
 */
public record Availability(
    ZoneId zone,
    WorkingHours hours,
    String country,
    @Nullable String region,
    @Nullable Instant pausedUntil) {}
