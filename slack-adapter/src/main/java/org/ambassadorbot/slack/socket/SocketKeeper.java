package org.ambassadorbot.slack.socket;

import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection open: opens it, looks whether it stands, opens it anew, less and less often
 * while that fails. The SDK's own keeper ends for good when Slack answers with an error.
 */
final class SocketKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketKeeper.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration TO_OPEN = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final Duration TO_END = Duration.ofSeconds(2);

  private final Opening opening;
  private final Consumer<Boolean> standing;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicReference<@Nullable SocketModeClient> current = new AtomicReference<>();
  private final Thread thread = new Thread(this::keep, "slack-socket-keeper");

  /**
   * Prepares to keep a connection.
   *
   * @param standing told when it stands and when it does not any more
   */
  SocketKeeper(Opening opening, Consumer<Boolean> standing) {
    this.opening = opening;
    this.standing = standing;
    thread.setDaemon(true);
  }

  /** How a client is made that connects once and keeps nothing by itself. */
  @FunctionalInterface
  interface Opening {
    SocketModeClient client() throws PlatformException;
  }

  void start() {
    thread.start();
  }

  private void keep() {
    Duration pause = FIRST_PAUSE;
    while (isGoingOn(Duration.ZERO)) {
      if (isStanding()) {
        pause = FIRST_PAUSE;
        isGoingOn(BETWEEN_LOOKS);
        continue;
      }
      standing.accept(false);
      Duration asked = opened();
      if (isStanding()) {
        LOG.info("the connection to Slack stands");
        standing.accept(true);
        continue;
      }
      isGoingOn(asked.compareTo(pause) > 0 ? asked : pause);
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
  }

  /** Whether nobody closed it by the end of a while. */
  private boolean isGoingOn(Duration wait) {
    try {
      return !closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closing.countDown();
      return false;
    }
  }

  private boolean isStanding() {
    SocketModeClient client = current.get();
    return client != null && client.verifyConnection();
  }

  /** Tries to open a new one; returns how long Slack asks to wait before the next try. */
  private Duration opened() {
    leave(current.getAndSet(null));
    try {
      SocketModeClient client = opening.client();
      current.set(client);
      if (!isGoingOn(Duration.ZERO)) {
        return Duration.ZERO; // closed meanwhile: what was made is left by whoever closes
      }
      client.connect();
      long deadline = System.nanoTime() + TO_OPEN.toNanos();
      while (!client.verifyConnection() && System.nanoTime() < deadline && isGoingOn(GLANCE)) {
        // it opens on a thread of its own
      }
      return Duration.ZERO;
    } catch (PlatformException e) {
      String hint = e.reason() == Reason.UNAUTHORISED ? ": is the app token right?" : "";
      LOG.warn("Slack gave no address for Socket Mode ({}){}", e.getMessage(), hint);
      return e.retryAfter().orElse(Duration.ZERO);
    } catch (IOException | RuntimeException e) {
      LOG.warn("no connection to Slack", e);
      return Duration.ZERO;
    }
  }

  private static void leave(@Nullable SocketModeClient client) {
    if (client == null) {
      return;
    }
    try {
      client.close();
    } catch (IOException | RuntimeException e) {
      LOG.info("a connection to Slack did not close cleanly: {}", e.getMessage());
    }
  }

  /** Opens nothing more; what stands goes on until {@link #close}. */
  void settle() {
    closing.countDown();
  }

  @Override
  public void close() {
    settle();
    try {
      TimeUnit.NANOSECONDS.timedJoin(thread, TO_END.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leave(current.getAndSet(null));
  }
}
