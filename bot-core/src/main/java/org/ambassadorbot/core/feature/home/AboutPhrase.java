package org.ambassadorbot.core.feature.home;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of itself to whoever opens its address in a browser. */
public enum AboutPhrase implements Phrase {
  TITLE,
  WORDS
}
