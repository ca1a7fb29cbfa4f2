package org.ambassadorbot.core.dispatch;

/** A part of the bot: it says what people can do with it. */
public interface Feature {

  /** Lists the commands, buttons, forms and events this feature answers; called once at start. */
  void offer(Catalogue catalogue);
}
