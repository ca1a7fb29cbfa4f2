package org.ambassadorbot.core.dispatch;

import org.ambassadorbot.core.reply.Reply;

/** What a button does. */
@FunctionalInterface
public interface ButtonHandler {
  /**
   * Runs inside the interaction's transaction. The button may be old or pressed twice: the handler
   * looks at what stands in the store, not at what the button promised.
   */
  Reply press(Turn turn, String argument);
}
