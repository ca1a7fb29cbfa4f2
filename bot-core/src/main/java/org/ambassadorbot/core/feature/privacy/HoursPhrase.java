package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of the hours people choose for themselves. */
enum HoursPhrase implements Phrase {
  HELP_HOURS,
  TITLE,
  NOW_OWN,
  NOW_PROGRAMMES,
  WHY,
  CHOSEN,
  BACK,
  CHANGE,
  GIVE_UP,
  UNREADABLE,
  REVERSED,
  TOO_SHORT,
  FORM_TITLE,
  FORM_WHY,
  FORM_DAYS,
  FORM_FROM,
  FORM_TO,
  FORM_SUBMIT,
  FORM_CANCEL,
  DAYS_ARE_MISSING,
  TIME_IS_WRONG,
  TIMES_ARE_REVERSED,
  LINE
}
