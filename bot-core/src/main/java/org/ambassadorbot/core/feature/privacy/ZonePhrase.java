package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of a person's time zone. */
enum ZonePhrase implements Phrase {
  HELP_ZONE,
  NOW,
  WHY,
  CHANGE,
  CHOSEN,
  UNKNOWN,
  FORM_TITLE,
  FORM_ZONE,
  FORM_HINT,
  FORM_SUBMIT,
  FORM_CANCEL
}
