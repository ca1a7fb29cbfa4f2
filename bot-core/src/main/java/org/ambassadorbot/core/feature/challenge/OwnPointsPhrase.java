package org.ambassadorbot.core.feature.challenge;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of somebody's own points in a challenge. */
enum OwnPointsPhrase implements Phrase {
  BUTTON,
  TITLE,
  TOTAL,
  NONE,
  LINE,
  ACTION,
  SHARE,
  OTHER,
  RAISED,
  CAPPED,
  UNDONE,
  CORRECTED,
  MORE,
  PRIVATE
}
