package org.ambassadorbot.core.people;

import java.time.ZoneId;

/** An ambassador programme and how it speaks. */
public record Programme(
    ProgrammeId id,
    String name,
    Language language,
    FormOfAddress address,
    ZoneId zone,
    String country) {}
