package org.ambassadorbot.core.feature.watchnote;

import org.ambassadorbot.core.i18n.Phrase;

/** What is said of how often the note comes. */
enum PreferencePhrase implements Phrase {
  HELP_FREQUENCY,
  WEEKLY,
  FORTNIGHTLY,
  HIGHLIGHTS,
  NEVER,
  NOW,
  CHOSEN,
  UNKNOWN,
  TOPICS,
  TOPICS_NOW,
  TOPICS_LABEL,
  TOPICS_HOW,
  HOME,
  CHANGE
}
