package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of days away. */
enum AbsencePhrase implements Phrase {
  HELP_ABSENT,
  ONE_DAY,
  SEVERAL_DAYS,
  NOTED,
  JOINED,
  NOTED_NEXT,
  TITLE,
  NONE,
  HOW,
  LINE,
  ADD,
  TAKE_BACK,
  TAKEN_BACK,
  NOT_NOTED,
  UNREADABLE,
  PAST,
  FAR,
  NO_SUCH_DAY,
  REVERSED,
  FORM_TITLE,
  FORM_FIRST,
  FORM_LAST,
  FORM_SUBMIT,
  FORM_CANCEL,
  DAY_MISSING,
  SETTING
}
