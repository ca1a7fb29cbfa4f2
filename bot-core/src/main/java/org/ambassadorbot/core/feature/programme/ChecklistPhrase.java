package org.ambassadorbot.core.feature.programme;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about what is to be done in each phase. */
enum ChecklistPhrase implements Phrase {
  TITLE,
  EMPTY,
  OPEN,
  DONE,
  TICK,
  UNTICK,
  CHANGE,
  ADD,
  FULL,
  BACK,
  GONE,
  FORM_CHANGE,
  FORM_ADD,
  FIELD_FRENCH,
  FIELD_ENGLISH,
  HINT_OWN,
  FIELD_REMOVE,
  REMOVE,
  CHANGED,
  WORDS_MISSING,
  ITEM_RECORD,
  ITEM_SPONSOR,
  ITEM_OBJECTIVES,
  ITEM_PILOT,
  ITEM_LISTENING,
  ITEM_CALL,
  ITEM_CHARTER,
  ITEM_RULES,
  ITEM_TRAINING,
  ITEM_LAUNCH,
  ITEM_NOTE,
  ITEM_CHALLENGE,
  ITEM_WINS,
  ITEM_MEETING,
  ITEM_DIPS,
  ITEM_REPORT
}
