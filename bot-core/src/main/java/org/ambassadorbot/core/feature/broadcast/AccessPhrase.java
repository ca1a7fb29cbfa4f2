package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says of platforms that do not let it in. */
enum AccessPhrase implements Phrase {
  LOST,
  REGAINED,
  LABEL,
  WAITING,
  REMARK
}
