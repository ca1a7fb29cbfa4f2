package org.ambassadorbot.app.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Looks round several times within each limit, and ends requests and connections that dawdle: a
 * byte now and then keeps a connection from being idle, but does not keep it open.
 */
final class Deadlines extends AbstractLifeCycle implements Connection.Listener {
  private static final int LOOKS_PER_LIMIT = 10;

  private final Scheduler scheduler;
  private final Gate gate;
  private final Duration arrival;
  private final Map<Connection, Head> heads = new ConcurrentHashMap<>();

  Deadlines(Scheduler scheduler, Gate gate, Duration arrival) {
    this.scheduler = scheduler;
    this.gate = gate;
    this.arrival = arrival;
  }

  /** How much a connection had received when its last request was seen, and since when. */
  private record Head(long messages, long bytes, long since) {}

  @Override
  public void onOpened(Connection connection) {
    heads.put(connection, new Head(0, 0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    heads.remove(connection);
  }

  @Override
  protected void doStart() {
    scheduleNext();
  }

  private void scheduleNext() {
    scheduler.schedule(this::look, arrival.toNanos() / LOOKS_PER_LIMIT, TimeUnit.NANOSECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    gate.expire(now);
    heads.forEach((connection, head) -> look(connection, head, now));
    if (isRunning()) {
      scheduleNext();
    }
  }

  private void look(Connection connection, Head head, long now) {
    boolean isBusy = connection.getMessagesIn() != connection.getMessagesOut();
    boolean isQuiet = connection.getBytesIn() == head.bytes();
    if (isBusy || isQuiet || connection.getMessagesIn() != head.messages()) {
      Head later = new Head(connection.getMessagesIn(), connection.getBytesIn(), now);
      heads.computeIfPresent(connection, (same, any) -> later);
      return;
    }
    if (now - head.since() > arrival.toNanos()) {
      connection.getEndPoint().close();
    }
  }
}
