package org.ambassadorbot.core.conversation;

import java.time.Duration;

/**
 * A whole bot with two platforms, both of one programme that speaks French in Paris, where people
 * come in and talk. It opens on a Wednesday, 2 September 2026, at ten in the morning.
 */
public interface Stage extends AutoCloseable {

  /** Brings somebody in; the bot does not hear of it. */
  Actor enters(Casting casting);

  /** Brings in a French-speaking colleague on the first platform. */
  default Actor enters(String name) {
    return enters(Casting.of(name));
  }

  /** Lets time go by. */
  void passes(Duration duration);

  @Override
  void close();
}
