package org.ambassadorbot.playground.teams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Posts to the bot, remembers what it posted last, and knows whether an answer is awaited. */
final class BotClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long SETTLING_SECONDS = 10;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private @Nullable URI messages;
  private @Nullable Sent last;
  private int underWay;

  @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
  private record Sent(String authorization, byte[] body) {}

  void connectTo(URI bot) {
    lock.lock();
    try {
      messages = bot.resolve("/api/messages");
    } finally {
      lock.unlock();
    }
  }

  /**
   * Posts a body as it is.
   *
   * @param authorization left out when empty
   */
  TeamsSimulator.BotAnswer post(String authorization, byte[] body) {
    URI target = begin(new Sent(authorization, body));
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(target)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(BodyPublishers.ofByteArray(body));
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new TeamsSimulator.BotAnswer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      end();
    }
  }

  /** Posts again, to the letter, what was posted last. */
  TeamsSimulator.BotAnswer repeat() {
    Sent sent;
    lock.lock();
    try {
      sent = last;
    } finally {
      lock.unlock();
    }
    if (sent == null) {
      throw new IllegalStateException("nothing was posted yet");
    }
    return post(sent.authorization(), sent.body());
  }

  void settle() {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(SETTLING_SECONDS);
      while (underWay > 0) {
        if (left <= 0) {
          throw new IllegalStateException("requests to the bot still under way");
        }
        left = idle.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  private URI begin(Sent sent) {
    lock.lock();
    try {
      URI target = messages;
      if (target == null) {
        throw new IllegalStateException("not connected to a bot");
      }
      last = sent;
      underWay++;
      return target;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      underWay--;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
