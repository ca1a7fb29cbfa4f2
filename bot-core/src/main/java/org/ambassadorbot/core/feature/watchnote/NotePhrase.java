package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.i18n.Phrase;

/** What a watch note says by itself. */
enum NotePhrase implements Phrase {
  TITLE,
  SUMMARY,
  SOURCE,
  WHY,
  ANGLE,
  OTHERS,
  BEFORE,
  THANKS,
  ADD,
  FREQUENCY,

  ASKED,
  ASKED_HOW,
  DRAFTED,
  DRAFTED_MISSING,
  DRAFTED_NEXT,
  OPEN_BOARD,
  THIN,
  LEFT_EMPTY,
  WAITING,
  TOPIC,
  TOPIC_RUBRIC,
  LAST_NOTE,
  NO_LAST_NOTE,
  LAST_NOTE_SENT
}
