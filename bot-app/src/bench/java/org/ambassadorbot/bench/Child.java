package org.ambassadorbot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server as a process of its own, and what it costs. */
final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long TICKS_PER_SECOND = 100;
  private static final long NAP_NANOS = 1_000_000;

  private final Process process;
  private final int port;
  private final long born;

  private Child(Process process, int port, long born) {
    this.process = process;
    this.port = port;
    this.born = born;
  }

  /**
   * Starts Java with some arguments; the environment holds nothing but what is given, and PORT.
   *
   * @param core the only core it may use, or -1 for all
   */
  static Child start(int core, List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (core >= 0) {
      command.addAll(List.of("taskset", "-c", Integer.toString(core)));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    int port = freePort();
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
    builder.environment().putAll(environment);
    builder.environment().put("PORT", Integer.toString(port));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    long born = System.nanoTime();
    return new Child(builder.start(), port, born);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** Asks until the answer is 200; returns it, and how long that took since the process began. */
  First firstAnswer(byte[] request) throws IOException {
    while (true) {
      if (!process.isAlive()) {
        throw new IOException("the server ended with " + process.exitValue());
      }
      if (System.nanoTime() - born > PATIENCE.toNanos()) {
        throw new IOException("the server did not answer within " + PATIENCE);
      }
      try {
        String answer = Connection.ask(port, request);
        if (answer.startsWith("HTTP/1.1 200")) {
          return new First(answer, (System.nanoTime() - born) / 1e6);
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      LockSupport.parkNanos(NAP_NANOS);
    }
  }

  /** A first good answer. */
  record First(String answer, double millis) {}

  /** Memory in RAM, in megabytes. */
  double residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no VmRSS");
  }

  /** Seconds of processor that it has used. */
  double cpuSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_PER_SECOND;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
