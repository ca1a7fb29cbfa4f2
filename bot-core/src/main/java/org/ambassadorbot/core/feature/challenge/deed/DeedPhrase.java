package org.ambassadorbot.core.feature.challenge.deed;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of what people declare. */
enum DeedPhrase implements Phrase {
  TITLE,
  LABEL,
  WORDS,
  WORDS_MISSING,
  TOO_LATE,
  RECEIVED,
  KNOWN,
  UNDO,
  UNDONE,
  TOO_LATE_TO_UNDO,
  QUESTION,
  CONFIRM,
  REFUSE,
  OWN,
  DECIDED,
  NOW_CONFIRMED,
  NOW_REFUSED,
  TOLD_CONFIRMED,
  TOLD_REFUSED,
  ACTION_IS_MISSING,
  SUBMIT,
  CANCEL,
  DATA_TITLE,
  DATA_DEED,
  STATE_PENDING,
  STATE_CONFIRMED,
  STATE_REFUSED,
  STATE_UNDONE
}
