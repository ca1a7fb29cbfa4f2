package org.ambassadorbot.core.feature.suggestion;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says to somebody who decides on suggestions. */
enum ReviewPhrase implements Phrase {
  HELP_REVIEW,

  CARD_SUMMARY,
  CARD_TITLE,
  CARD_FROM,
  DIFFERENT,
  ACCEPT,
  CHANGE_AND_ACCEPT,
  REJECT,
  SKIP,
  NEXT,
  AGAIN,

  CHANGE_AND_ACCEPT_TITLE,
  REJECT_TITLE,
  REJECT_EXPLAINED,
  NOTE_LABEL,
  NOTE_HINT,
  NOTE_IS_MISSING,
  NOTE_IS_TOO_LONG,

  QUEUE_IS_EMPTY,
  ONLY_OWN_LEFT,
  END_OF_QUEUE,

  YOU_ACCEPTED,
  YOU_ACCEPTED_CHANGED,
  YOU_REJECTED,
  REMAINING,
  ALREADY_ACCEPTED,
  ALREADY_REJECTED,
  ALREADY_WITHDRAWN,
  NEVER_YOUR_OWN,
  UNKNOWN,

  HOME_WAITING,
  REVIEW_BUTTON
}
