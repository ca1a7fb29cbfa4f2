package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.i18n.Phrase;

/** What is said of rubrics and of the week. */
enum RubricPhrase implements Phrase {
  HELP_RUBRICS,
  HELP_RHYTHM,

  TITLE,
  NONE,
  LINE,
  FOR,
  AUDIENCE_LABEL,
  EVERYBODY,
  ADD,
  CHANGE,
  UP,
  CLOSE,
  ADD_TITLE,
  CHANGE_TITLE,
  NAME_LABEL,
  NAME_HINT,
  OWNER_LABEL,
  OWNER_NOW,
  NO_OWNER_LABEL,
  NO_OWNER,
  NAME_IS_WRONG,
  NAME_IS_TAKEN,
  OWNER_IS_UNKNOWN,
  UNKNOWN,
  NOW_YOURS,

  RHYTHM_TITLE,
  RHYTHM_SAVED,
  CLOSING_DAY,
  CLOSING_TIME,
  SENDING_DAY,
  SENDING_TIME,
  THRESHOLD,
  THRESHOLD_HINT,
  ZONE,
  TIME_IS_WRONG,
  THRESHOLD_IS_WRONG,
  ZONE_IS_WRONG
}
