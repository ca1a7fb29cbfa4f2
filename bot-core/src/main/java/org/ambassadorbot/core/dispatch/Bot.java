package org.ambassadorbot.core.dispatch;

import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.reply.Reply;

/** The bot, as adapters see it. */
public interface Bot {

  /**
   * Takes in what happened and decides the answer. When it returns, everything that follows from it
   * is durable: the platform may be acknowledged. The same receipt key again changes nothing and
   * answers {@link Reply.Nothing}. Blocks for a few milliseconds, a second or two for somebody
   * never seen before; never throws for a person's fault or a handler's failure, only when nothing
   * could be stored (the platform should then retry). Thread-safe.
   */
  Reply handle(Incoming incoming);
}
