package org.ambassadorbot.core.feature.administration;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of a programme's settings. */
enum SettingsPhrase implements Phrase {
  HELP_SETTINGS,
  TITLE,
  SUBMIT,
  CANCEL,
  BUDGET,
  BUDGET_HINT,
  ADDRESS,
  FAMILIAR,
  FORMAL,
  DAYS,
  FROM,
  TO,
  ZONE,
  COUNTRY,
  REGION,
  REGION_HINT,
  BUDGET_IS_WRONG,
  DAYS_ARE_MISSING,
  TIME_IS_WRONG,
  TIMES_ARE_REVERSED,
  ZONE_IS_WRONG,
  COUNTRY_IS_WRONG,
  REGION_IS_WRONG,
  REGION_UNKNOWN,
  SAVED,
  SAVED_HOURS,
  SAVED_BUDGET,
  SAVED_NEXT
}
