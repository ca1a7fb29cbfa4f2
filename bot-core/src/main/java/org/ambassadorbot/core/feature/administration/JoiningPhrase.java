package org.ambassadorbot.core.feature.administration;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says when two programmes become one. */
enum JoiningPhrase implements Phrase {
  HELP_JOIN_PROGRAMMES,
  CODE,
  CODE_NEXT,
  CODE_WRONG,
  CODE_OWN,
  JOINED
}
