package org.ambassadorbot.core.dispatch;

import java.util.List;
import org.ambassadorbot.core.message.CardElement;

/** A feature's part of a person's own page with the bot. */
@FunctionalInterface
public interface HomeSection {

  /** What the page shows this person now; empty when there is nothing to say. Only reads. */
  List<CardElement> show(Turn turn);
}
