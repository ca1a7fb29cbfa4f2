package org.ambassadorbot.core.feature.people;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about lists of people, and about who left. */
enum PeoplePhrase implements Phrase {
  HELP_IMPORT,
  FORM_TITLE,
  FORM_LABEL,
  FORM_HINT,
  FORM_SUBMIT,
  FORM_CANCEL,
  PROBLEM_EMPTY,
  PROBLEM_NO_ADDRESS_COLUMN,
  PROBLEM_TOO_LONG,
  PROBLEM_LETTERS_LOST,
  TITLE,
  NOTHING,
  ADDED,
  CHANGED,
  SAME,
  GROUPS,
  FAULTS,
  FAULT_NO_ADDRESS,
  FAULT_WRONG_ADDRESS,
  FAULT_DUPLICATE,
  FAULT_FORMULA,
  FAULT_SWAPPED,
  FAULTS_MORE,
  NOTHING_YET,
  CONFIRM,
  DROP,
  DONE,
  DROPPED,
  GONE,
  LEFT,
  LEFT_ROLES,
  LEFT_LAST
}
