package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.i18n.Phrase;

/** What is said of feeds. */
enum FeedPhrase implements Phrase {
  HELP_FEEDS,
  TITLE,
  NONE,
  LINE,
  LOST,
  UNREAD,
  ADD,
  REMOVE,
  NEXT_PAGE,
  FORM_TITLE,
  ADDRESS_LABEL,
  ADDRESS_HINT,
  ADDRESS_IS_WRONG,
  ALREADY_THERE,
  RUBRIC_FIRST
}
