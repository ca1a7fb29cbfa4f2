package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about answers to broadcasts. */
enum ReplyPhrase implements Phrase {
  OFFER,
  OFFER_BENEATH,
  SEND,
  HELP,
  SENT,
  REPLIES,
  ANSWERS,
  EARLIER,
  HOW,
  TOGETHER,
  CLOSED,
  ANSWER,
  FORM_TITLE,
  FORM_WORDS,
  FORM_SEND,
  FORM_CANCEL,
  WORDS_MISSING,
  WORDS_TOO_LONG,
  GONE
}
