package org.ambassadorbot.slack.web;

import java.io.IOException;

/** A call that failed before its first byte was written: certainly not carried out. */
final class NotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  NotSentException(IOException cause) {
    super(cause);
  }
}
