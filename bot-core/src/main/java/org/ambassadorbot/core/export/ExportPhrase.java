package org.ambassadorbot.core.export;

import org.ambassadorbot.core.i18n.Phrase;

/** What is said about files to download. */
public enum ExportPhrase implements Phrase {
  READY,
  READY_SHORT,
  DOWNLOAD,
  PARTS,
  PART,
  NOT_SERVED,
  GONE_TITLE,
  GONE
}
