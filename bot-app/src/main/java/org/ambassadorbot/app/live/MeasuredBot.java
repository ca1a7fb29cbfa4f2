package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.core.dispatch.Bot;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.reply.Reply;

/** The bot, timed. */
@Singleton
final class MeasuredBot implements Bot {
  private final Bot bot;
  private final Metrics metrics;

  @Inject
  MeasuredBot(Bot bot, Metrics metrics) {
    this.bot = bot;
    this.metrics = metrics;
  }

  @Override
  public Reply handle(Incoming incoming) {
    long start = System.nanoTime();
    try {
      return bot.handle(incoming);
    } finally {
      metrics.interaction(Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
