package org.ambassadorbot.core.feature.people;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says to somebody who has two accounts. */
enum LinkPhrase implements Phrase {
  HELP_LINK,
  CODE,
  CODE_NEXT,
  CODE_WRONG,
  CODE_OWN,
  LINKED,
  ADDRESS_TAKEN,
  ADDRESS_TAKEN_NEXT
}
