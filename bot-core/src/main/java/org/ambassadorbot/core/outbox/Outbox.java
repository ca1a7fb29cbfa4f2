package org.ambassadorbot.core.outbox;

/** Everything the bot sends outside an HTTP answer. Thread-safe; joins the caller's transaction. */
public interface Outbox {

  /**
   * Puts a message for a person on its way, to the account they used last. Repeatable: a key sends
   * once. What they muted is given up, which uses the key up too.
   *
   * @return whether the key was new
   */
  boolean tell(Notice notice);

  /**
   * The same for what a person asked for a moment ago and could not be answered at once: it waits
   * for no decent hour, and has no topic.
   */
  boolean answer(Notice notice);
}
