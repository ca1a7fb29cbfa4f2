package org.ambassadorbot.core.feature.dip;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about dips. */
enum DipPhrase implements Phrase {
  HELP_DIPS,
  TITLE,
  RULE,
  LINE,
  BRIDGE,
  AUGUST,
  CHRISTMAS,
  REMOVE_BUTTON,
  ADD_BUTTON,
  ADD_TITLE,
  ADD_SUBMIT,
  ADD_CANCEL,
  NAME_LABEL,
  NAME_MISSING,
  FROM_LABEL,
  UNTIL_LABEL,
  DAY_MISSING,
  ENDS_EARLY,
  TOO_LONG,
  KNOWN
}
