package org.ambassadorbot.core.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An ambassador programme and how it speaks.
 *
 * @param country whose public holidays count, in two letters
 * @param region the part of the country with holidays of its own, or null
 */
public record Programme(
    ProgrammeId id,
    String name,
    Language language,
    FormOfAddress address,
    ZoneId zone,
    String country,
    @Nullable String region) {}
