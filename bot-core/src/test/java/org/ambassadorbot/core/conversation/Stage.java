package org.ambassadorbot.core.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

  /**
   * Has the platform of these people keep a group of them, and of nobody else any more; the bot is
   * in it where that is needed to see it.
   */
  void gathers(String group, List<Actor> members);

  /** The platform of somebody keeps a group no more; the bot does not hear of it. */
  void dissolves(String group, Actor member);

  /** Lets the bot do what it has planned to do by now without being asked. */
  void works();

  /** Lets time go by. */
  void passes(Duration duration);

  /** What time it is; never earlier than it was. */
  Instant now();

  @Override
  void close();
}
