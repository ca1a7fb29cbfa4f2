package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of what the note keeps about somebody. */
enum WatchDataPhrase implements Phrase {
  TITLE,
  LINE,
  FREQUENCY,
  RUBRICS
}
