package org.ambassadorbot.core.dispatch;

import org.ambassadorbot.core.reply.Reply;

/** What a form shows and what its answers do. */
public interface FormHandler {

  /** Answers {@link Reply.OpenForm}, or says why the form cannot open. */
  Reply open(Turn turn, String argument);

  /** Takes in the answers, inside the interaction's transaction. */
  Reply submit(Turn turn, String argument, Answers answers);
}
