package org.ambassadorbot.core.feature.points;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of the points it keeps about somebody. */
enum PointsDataPhrase implements Phrase {
  TITLE,
  LINE
}
