package org.ambassadorbot.core.dispatch;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says when it does not understand, may not, or stumbles. */
enum DispatchPhrase implements Phrase {
  NOT_UNDERSTOOD,
  DID_YOU_MEAN,
  HELP_LABEL,
  NOT_ALLOWED,
  NOT_ALLOWED_NOBODY,
  JOIN_FIRST,
  JOIN_LABEL,
  OUTDATED,
  APOLOGY,
  OPEN_FORM,
  FIX_FIRST,
  NOTHING_LOST,
  GROUP_HINT,
  GROUPS_HINT,
  GROUP_IS_GONE,
  GROUP_IS_UNCLEAR,
  GROUP_IS_UNKNOWN
}
