package org.ambassadorbot.core.feature.challenge.ending;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says to organisers who stop a challenge. */
enum StopPhrase implements Phrase {
  END_QUESTION,
  END_YES,
  ENDED,
  CANCEL_QUESTION,
  CANCEL_YES,
  CANCELLED,
  CANCELLED_ALREADY,
  HAS_BEGUN,
  NOT_ON,
  KEEP,
  KEPT,
  GONE
}
