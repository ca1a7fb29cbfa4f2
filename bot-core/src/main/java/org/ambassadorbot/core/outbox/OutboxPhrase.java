package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.i18n.Phrase;

/** What the outbox itself says, and how it says the hours it keeps to. */
enum OutboxPhrase implements Phrase {
  MEANWHILE,
  HOURS,
  HOURS_RUN,
  HOURS_DAYS,
  HOURS_EVERY_DAY,
  HOURS_MIDNIGHT
}
