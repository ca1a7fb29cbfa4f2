package org.ambassadorbot.core.feature.suggestion;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of messages that people bring to it. */
enum CapturePhrase implements Phrase {
  LINK,
  MARKED,
  UNREAD,

  HELP_EMOJI,
  EMOJI_IS,
  EMOJI_NONE,
  EMOJI_ABOUT,
  EMOJI_CHANGE,
  EMOJI_TITLE,
  EMOJI_EXPLAINED,
  EMOJI_LABEL,
  EMOJI_HINT,
  EMOJI_UNREADABLE
}
