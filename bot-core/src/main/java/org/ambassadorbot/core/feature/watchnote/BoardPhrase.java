package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.i18n.Phrase;

/** What is said to organisers who prepare a note. */
enum BoardPhrase implements Phrase {
  HELP_BOARD,
  HELP_PREVIEW,
  HELP_PUBLISH,

  TITLE,
  STATE,
  IS_DRAFT,
  IS_OPEN,
  CLOSING,
  SENDING,
  CONTENT,
  COUNT,
  MISSING,
  PLACE,

  UP,
  DOWN,
  CHANGE,
  LATER,
  DROP,
  NEXT_PAGE,
  PREVIEW,
  INTRODUCE,
  POSTPONE,
  SKIP,
  PUBLISH,
  BACK,

  INTRODUCE_TITLE,
  INTRODUCTION_LABEL,
  INTRODUCTION_IS_TOO_LONG,
  POSTPONE_TITLE,
  DAY_LABEL,
  TIME_LABEL,
  DAY_IS_WRONG,
  IN_THE_PAST,

  SKIP_QUESTION,
  SKIP_YES,
  SKIPPED,
  PUBLISH_QUESTION,
  PUBLISH_YES,
  PUBLISHED,
  NOTHING_TO_PUBLISH,
  NOTHING_TO_PREVIEW,
  ALREADY_GONE
}
