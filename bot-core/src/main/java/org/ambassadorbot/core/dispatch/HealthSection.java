package org.ambassadorbot.core.dispatch;

import java.util.List;
import org.ambassadorbot.core.message.CardElement;

/** A feature's part of what organisers see of whether everything gets through. */
@FunctionalInterface
public interface HealthSection {

  /** How things stand in the programme of whoever asks, who organises it. Only reads. */
  List<CardElement.Fact> show(Turn turn);
}
