package org.ambassadorbot.core.photo;

import org.ambassadorbot.core.i18n.Phrase;

/** What is said to whoever looks for a photo that is not there for them. */
public enum PhotoPhrase implements Phrase {
  GONE_TITLE,
  GONE
}
