package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.i18n.Phrase;

/** What the outbox itself says. */
enum OutboxPhrase implements Phrase {
  MEANWHILE
}
