package org.ambassadorbot.core.link;

import org.ambassadorbot.core.i18n.Phrase;

/** What is said to somebody who follows a link that leads nowhere. */
public enum LinkPhrase implements Phrase {
  EXPIRED_TITLE,
  EXPIRED,
  UNKNOWN_TITLE,
  UNKNOWN
}
