package org.ambassadorbot.teams.inbound;

/** What was sent is not an activity. */
public final class MalformedActivityException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedActivityException(String message) {
    super(message);
  }
}
