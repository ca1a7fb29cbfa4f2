package org.ambassadorbot.slack.socket;

import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection open. One that stood for a while is replaced at once when it ends, before it
 * ends where Slack says so; else the pauses between tries grow. The SDK's own keeper ends for good
 * when Slack answers with an error.
 */
final class SocketKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketKeeper.class);
  private static final Duration TO_OPEN = Duration.ofSeconds(5);
  private static final Duration TO_END = Duration.ofSeconds(2);

  private final Opening opening;
  private final Pauses pauses;
  private final Consumer<Boolean> standing;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Semaphore news = new Semaphore(0);

  /** The one that is used, the newest first, behind it one that Slack will end soon. */
  private final Deque<SlackSocket> sockets = new ConcurrentLinkedDeque<>();

  private final Thread thread = new Thread(this::keep, "slack-socket-keeper");

  /**
   * Prepares to keep a connection.
   *
   * @param standing told when one stands and when none does any more
   */
  SocketKeeper(Opening opening, Pauses pauses, Consumer<Boolean> standing) {
    this.opening = opening;
    this.pauses = pauses;
    this.standing = standing;
    thread.setDaemon(true);
  }

  /** How a connection is made, not open yet; must be called anew for each. */
  @FunctionalInterface
  interface Opening {
    SlackSocket socket() throws PlatformException;
  }

  /**
   * How long to wait between tries.
   *
   * @param steady how long a connection must have stood for the next one to be tried at once
   */
  record Pauses(Duration first, Duration longest, Duration steady) {
    static final Pauses USUAL =
        new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30));

    Duration after(Duration pause) {
      Duration doubled = pause.multipliedBy(2);
      return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
  }

  void start() {
    thread.start();
  }

  /** Something may have happened to a connection. */
  void look() {
    news.release();
  }

  private void keep() {
    try {
      Duration pause = pauses.first();
      while (!isClosed(Duration.ZERO)) {
        Duration asked = opened();
        Duration stood = stood();
        standing.accept(isAnyOpen());
        if (stood.compareTo(pauses.steady()) >= 0) {
          pause = pauses.first();
          continue;
        }
        if (isClosed(asked.compareTo(pause) > 0 ? asked : pause)) {
          return;
        }
        standing.accept(isAnyOpen());
        pause = pauses.after(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosed(Duration within) throws InterruptedException {
    return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean isAnyOpen() {
    return sockets.stream().anyMatch(SlackSocket::isOpen);
  }

  /** Tries to open a new one; returns how long Slack asks to wait before the next try. */
  private Duration opened() throws InterruptedException {
    try {
      SlackSocket socket = opening.socket();
      sockets.addFirst(socket);
      if (!isClosed(Duration.ZERO) && socket.stands(TO_OPEN)) {
        LOG.info("the connection to Slack stands");
        standing.accept(true);
        leaveAllBut(socket, sockets.stream().skip(1).filter(SlackSocket::isOpen).findFirst());
        return Duration.ZERO;
      }
      LOG.warn("no connection to Slack");
      leave(socket);
    } catch (PlatformException e) {
      String hint = e.reason() == Reason.UNAUTHORISED ? ": is the app token right?" : "";
      LOG.warn("Slack gave no address for Socket Mode ({}){}", e.getMessage(), hint);
      return e.retryAfter().orElse(Duration.ZERO);
    } catch (RuntimeException e) {
      LOG.warn("no connection to Slack", e);
    }
    return Duration.ZERO;
  }

  /** Waits as long as the newest connection is good; returns for how long it was. */
  private Duration stood() throws InterruptedException {
    SlackSocket socket = sockets.peekFirst();
    if (socket == null || socket.isEnding()) {
      return Duration.ZERO;
    }
    long since = System.nanoTime();
    while (!socket.isEnding() && !isClosed(Duration.ZERO)) {
      news.acquire();
    }
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Slack sends what follows on either: the one that ends soon still acknowledges what it got. */
  private void leaveAllBut(SlackSocket newest, Optional<SlackSocket> ending) {
    for (SlackSocket socket : sockets) {
      if (socket != newest && ending.filter(socket::equals).isEmpty()) {
        leave(socket);
      }
    }
  }

  private void leave(SlackSocket socket) {
    sockets.remove(socket);
    socket.close();
  }

  /** Opens nothing more; what stands goes on until {@link #close}. */
  void settle() {
    closing.countDown();
    look();
  }

  @Override
  public void close() {
    settle();
    try {
      TimeUnit.NANOSECONDS.timedJoin(thread, TO_END.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sockets.forEach(this::leave);
  }
}
