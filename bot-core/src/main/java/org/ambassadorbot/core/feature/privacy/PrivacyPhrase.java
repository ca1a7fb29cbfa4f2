package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says to somebody who wants quiet. */
enum PrivacyPhrase implements Phrase {
  HELP_PAUSE,
  HELP_RESUME,
  QUESTION,
  RUNNING,
  WEEK,
  TWO_WEEKS,
  MONTH,
  OTHER_DAY,
  PAUSED,
  PAUSED_NEXT,
  RESUME,
  RESUMED,
  NOT_PAUSED,
  UNREADABLE,
  PAST,
  FAR,
  NO_SUCH_DAY,
  FORM_TITLE,
  FORM_DAY,
  FORM_SUBMIT,
  FORM_CANCEL,
  DAY_MISSING
}
