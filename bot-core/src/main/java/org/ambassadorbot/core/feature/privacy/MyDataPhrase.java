package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of what it keeps about people. */
enum MyDataPhrase implements Phrase {
  HELP_DATA,
  HELP_ERASE,
  TITLE,
  INTRO,
  NOTHING,
  WHY,
  HOW_LONG,
  WHO,
  NEVER,
  EXPORT,
  EXPORT_TEXT,
  EXPORT_HERE,
  ERASE,
  EXPORT_TITLE,
  EXPORT_NEXT,
  PROFILE,
  PROFILE_NAME,
  PROFILE_ADDRESS,
  PROFILE_LANGUAGE,
  PROFILE_ZONE,
  PROFILE_ACCOUNTS,
  PROFILE_ROLES,
  PROFILE_GROUPS,
  PROFILE_PAUSED,
  TRACES,
  TRACES_MESSAGES,
  TRACES_ACTS,
  TRACES_FORMER,
  ERASE_SURE,
  ERASE_WHAT,
  ERASE_STAYS,
  ERASE_YES,
  ERASE_NO,
  ERASED,
  KEPT,
  LAST_ADMINISTRATOR,
  NAMELESS
}
