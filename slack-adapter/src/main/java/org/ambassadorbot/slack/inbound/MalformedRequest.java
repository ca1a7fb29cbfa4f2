package org.ambassadorbot.slack.inbound;

import org.jspecify.annotations.Nullable;

/** A request whose body cannot be read; the message names no content. */
public final class MalformedRequest extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedRequest(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** A form that is neither a command nor an interaction. */
  public static MalformedRequest unknownShape() {
    return new MalformedRequest("neither a command, nor an interaction, nor an event", null);
  }
}
