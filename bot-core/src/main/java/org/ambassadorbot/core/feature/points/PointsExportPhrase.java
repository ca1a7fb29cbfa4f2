package org.ambassadorbot.core.feature.points;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about the ledger as a table. */
enum PointsExportPhrase implements Phrase {
  HELP,
  CHOICE,
  NOT_A_PERIOD,
  THIS_MONTH,
  LAST_MONTH,
  THIS_YEAR,
  EVERYTHING,
  NAMES,
  NOTHING,
  TOO_MANY,
  FILE,
  HEADER,
  KIND_GIVEN,
  KIND_RAISED,
  KIND_CAPPED,
  KIND_UNDONE,
  KIND_CORRECTED,
  KIND_ADJUSTED,
  KIND_SPENT,
  KIND_REFUNDED
}
