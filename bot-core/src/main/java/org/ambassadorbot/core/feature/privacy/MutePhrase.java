package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of what people do not want to be sent. */
enum MutePhrase implements Phrase {
  HELP_MUTE,
  FORM_TITLE,
  FORM_WHY,
  FORM_TICK,
  FORM_SUBMIT,
  FORM_CANCEL,
  CHOSEN,
  CHOSEN_NEXT,
  NOTHING_MUTED,
  CHANGE,
  SETTING,
  TITLE,
  LINE
}
