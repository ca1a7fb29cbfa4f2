package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about its own health. */
enum HealthPhrase implements Phrase {
  HELP_HEALTH,
  GOOD,
  TROUBLED,
  NUMBER,
  READY,
  SENDING,
  HELD,
  IN_DOUBT,
  OLDEST,
  SINCE,
  NOTHING_LATE,
  FAILURES,
  FAILURE_LINE
}
