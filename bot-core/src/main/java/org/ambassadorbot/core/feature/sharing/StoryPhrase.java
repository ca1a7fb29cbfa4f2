package org.ambassadorbot.core.feature.sharing;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says around a day in the life of an ambassador. */
enum StoryPhrase implements Phrase {
  HELP_TELL,
  HELP_CALL,
  HELP_READ,

  CALL_TITLE,
  PROMPT_LABEL,
  PROMPT_HINT,
  CLOSES_LABEL,
  OPEN,
  CANCEL,
  CLOSES_WRONG,
  OPENED,

  NO_CALL,
  CALL,
  CALL_UNTIL,
  TELL,
  TELL_AGAIN,
  STORY_TITLE,
  WORDS_LABEL,
  PICTURE_LABEL,
  PICTURE_HINT,
  CONSENT_LABEL,
  CONSENT,
  SEND,
  NOTHING_TOLD,
  PICTURE_UNREADABLE,
  OVER,

  TOLD,
  TOLD_HIDDEN,
  WITHDRAW_CONSENT,
  CONSENT_WITHDRAWN,

  READ_TITLE,
  READ_NONE,
  READ_FROM,
  PICTURE,
  OFFER,
  OFFERED,
  CONTENT_TITLE,
  OFFER_REFUSED,
  SOMEBODY,
  TOPIC
}
