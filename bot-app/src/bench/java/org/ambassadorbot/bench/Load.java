package org.ambassadorbot.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Load from one thread over keep-alive connections; one use each. */
final class Load implements AutoCloseable {
  private static final int CONNECTIONS = 32;
  private static final long NAP_NANOS = 50_000;
  private static final long GRACE_NANOS = Duration.ofSeconds(10).toNanos();

  private final Selector selector = Selector.open();
  private final List<Connection> connections = new ArrayList<>();
  private final Deque<Connection> free = new ArrayDeque<>();
  private final Iterator<byte[]> requests;
  private final Latencies latencies = new Latencies();

  private Load(int port, List<byte[]> requests) throws IOException {
    this.requests = requests.iterator();
    for (int i = 0; i < CONNECTIONS; i++) {
      Connection connection = Connection.open(port);
      connection.channel().configureBlocking(false);
      connection.channel().register(selector, SelectionKey.OP_READ, connection);
      connections.add(connection);
      free.add(connection);
    }
  }

  /** What came of a load. */
  record Outcome(Latencies latencies, double seconds) {
    double perSecond() {
      return latencies.count() / seconds;
    }
  }

  /** As fast as the server answers, each connection asking again at once. */
  static Outcome saturate(int port, List<byte[]> requests, Duration length) throws IOException {
    try (Load load = new Load(port, requests)) {
      long start = System.nanoTime();
      long end = start + length.toNanos();
      for (Connection connection : load.connections) {
        load.sendOn(connection, System.nanoTime());
      }
      while (System.nanoTime() < end && load.requests.hasNext()) {
        load.selector.select(1);
        load.receive(true);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      Outcome outcome = new Outcome(load.latencies.copy(), seconds);
      load.drain();
      return outcome;
    }
  }

  /** At an even rate, whether or not earlier ones were answered; timed from when each was due. */
  static Outcome pace(int port, List<byte[]> requests, int perSecond) throws IOException {
    try (Load load = new Load(port, requests)) {
      long start = System.nanoTime();
      long due = start;
      long step = 1_000_000_000L / perSecond;
      while (load.requests.hasNext()) {
        while (due <= System.nanoTime() && load.requests.hasNext() && !load.free.isEmpty()) {
          load.sendOn(load.free.remove(), due);
          due += step;
        }
        if (load.selector.selectNow() == 0) {
          LockSupport.parkNanos(NAP_NANOS);
        }
        load.receive(false);
      }
      load.drain();
      return new Outcome(load.latencies, (System.nanoTime() - start) / 1e9);
    }
  }

  private void sendOn(Connection connection, long due) throws IOException {
    if (requests.hasNext()) {
      connection.send(requests.next(), due);
    }
  }

  private void receive(boolean askAgain) throws IOException {
    for (SelectionKey key : selector.selectedKeys()) {
      Connection connection = (Connection) key.attachment();
      if (!connection.receive()) {
        continue;
      }
      if (!connection.isGood()) {
        throw new IOException("a bad answer: " + connection.answer());
      }
      long now = System.nanoTime();
      latencies.add(now - connection.since());
      if (askAgain) {
        sendOn(connection, now);
      } else {
        free.add(connection);
      }
    }
    selector.selectedKeys().clear();
  }

  private void drain() throws IOException {
    long end = System.nanoTime() + GRACE_NANOS;
    while (connections.stream().anyMatch(Connection::isBusy)) {
      selector.select(1);
      receive(false);
      if (System.nanoTime() > end) {
        throw new IOException("requests were left without an answer");
      }
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
