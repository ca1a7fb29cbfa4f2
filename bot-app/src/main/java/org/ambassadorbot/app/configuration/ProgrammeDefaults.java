package org.ambassadorbot.app.configuration;

import java.time.ZoneId;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.WorkingHours;

/**
 * What a new programme starts with.
 *
 * @param country a two-letter code of ISO 3166, in capitals
 */
public record ProgrammeDefaults(
    Language language, ZoneId zone, String country, WorkingHours workingHours) {}
