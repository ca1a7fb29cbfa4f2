package org.ambassadorbot.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One keep-alive connection: a request at a time, and its answer. */
final class Connection implements AutoCloseable {
  private static final int LARGEST_ANSWER = 256 << 10;
  private static final String LENGTH = "content-length:";

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(LARGEST_ANSWER);
  private long since;
  private boolean isBusy;
  private int whole = -1;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  static Connection open(int port) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return new Connection(channel);
  }

  SocketChannel channel() {
    return channel;
  }

  boolean isBusy() {
    return isBusy;
  }

  /** When the request under way was due. */
  long since() {
    return since;
  }

  void send(byte[] request, long due) throws IOException {
    since = due;
    isBusy = true;
    whole = -1;
    received.clear();
    ByteBuffer rest = ByteBuffer.wrap(request);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** Reads what has come; returns whether the answer is whole. */
  boolean receive() throws IOException {
    if (channel.read(received) < 0) {
      throw new EOFException("the server closed the connection");
    }
    if (whole < 0) {
      whole = length();
    }
    boolean isWhole = whole >= 0 && received.position() >= whole;
    isBusy = !isWhole;
    return isWhole;
  }

  private int length() {
    byte[] bytes = received.array();
    for (int i = 3; i < received.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        String head = new String(bytes, 0, i, ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        int at = head.indexOf(LENGTH);
        int end = head.indexOf('\r', at);
        return i + 1 + (at < 0 ? 0 : Integer.parseInt(head, at + LENGTH.length() + 1, end, 10));
      }
    }
    return -1;
  }

  /** Whether the answer is the good one: 200, or 302 where a link leads. */
  boolean isGood() {
    return received.position() > 12
        && ((received.get(9) == '2' && received.get(11) == '0')
            || (received.get(9) == '3' && received.get(11) == '2'))
        && received.get(10) == '0';
  }

  /** The answer, with its head. */
  String answer() {
    return new String(received.array(), 0, received.position(), UTF_8);
  }

  /** Sends a request and waits for its answer, on a connection of its own. */
  static String ask(int port, byte[] request) throws IOException {
    try (Connection connection = open(port)) {
      connection.send(request, System.nanoTime());
      while (!connection.receive()) {
        Thread.onSpinWait();
      }
      return connection.answer();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
