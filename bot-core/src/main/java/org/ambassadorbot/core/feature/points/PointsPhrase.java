package org.ambassadorbot.core.feature.points;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about points. */
enum PointsPhrase implements Phrase {
  HELP_POINTS,
  TITLE,
  TOTAL,
  NONE_YET,
  LINE,
  MORE,
  PRIVATE,
  HOME_TOTAL,
  DETAIL_BUTTON,
  RULE_SUGGESTION_ACCEPTED,
  RULE_OTHER
}
