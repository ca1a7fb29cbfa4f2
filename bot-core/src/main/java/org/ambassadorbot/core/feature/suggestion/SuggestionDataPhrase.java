package org.ambassadorbot.core.feature.suggestion;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of the suggestions it keeps about somebody. */
enum SuggestionDataPhrase implements Phrase {
  TITLE,
  LINE
}
