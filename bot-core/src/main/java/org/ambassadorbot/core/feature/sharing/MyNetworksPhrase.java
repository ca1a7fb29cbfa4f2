package org.ambassadorbot.core.feature.sharing;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about where somebody shares. */
enum MyNetworksPhrase implements Phrase {
  HELP,
  FORM,
  LABEL,
  SETTING,
  CHANGE,
  SAVED,
  DATA_TITLE
}
