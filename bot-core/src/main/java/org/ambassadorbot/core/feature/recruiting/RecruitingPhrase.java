package org.ambassadorbot.core.feature.recruiting;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says to somebody who joins or leaves. */
enum RecruitingPhrase implements Phrase {
  HELP_JOIN,
  HELP_LEAVE,
  CHARTER_TITLE,
  CHARTER_VERSION,
  CHARTER_CHANGED,
  NOTICE_TITLE,
  NOTICE_VOLUNTARY,
  NOTICE_KEPT,
  NOTICE_LONG,
  NOTICE_SEEN,
  NOTICE_NEVER,
  NOTICE_LEAVE,
  ACCEPT,
  JOINED,
  JOINED_NEXT,
  ALREADY_SINCE,
  LEFT,
  LEFT_REMAINS,
  LEFT_BACK,
  NOT_A_MEMBER,
  SUGGEST_BUTTON,
  HELP_BUTTON,
  JOIN_BUTTON,
  HOME_INVITATION
}
