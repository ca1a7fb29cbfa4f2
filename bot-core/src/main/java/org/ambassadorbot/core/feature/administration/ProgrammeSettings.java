package org.ambassadorbot.core.feature.administration;

import java.time.ZoneId;
import java.util.Objects;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * How a programme speaks, and when it may speak unasked.
 *
 * @param country two letters, whose public holidays count
 * @param region the part of the country with holidays of its own, or null
 * @param weeklyBudget how many unasked messages a person gets in a week at most
 */
record ProgrammeSettings(
    FormOfAddress address,
    WorkingHours hours,
    ZoneId zone,
    String country,
    @Nullable String region,
    int weeklyBudget) {
  static final int HIGHEST_BUDGET = 50;

  /** Whether people may be written to just when, and as often as, before. */
  boolean isAsFree(ProgrammeSettings before) {
    return hours.equals(before.hours)
        && zone.equals(before.zone)
        && country.equals(before.country)
        && Objects.equals(region, before.region)
        && weeklyBudget == before.weeklyBudget;
  }

  /** As the journal writes it down. */
  String summary() {
    return String.join(
        ", ",
        address.name(),
        hours.toString(),
        zone.getId(),
        region == null ? country : country + "-" + region,
        String.valueOf(weeklyBudget));
  }
}
