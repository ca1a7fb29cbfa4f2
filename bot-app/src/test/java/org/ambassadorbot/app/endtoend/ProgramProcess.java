package org.ambassadorbot.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.app.Main;

/**
 * The real program as a process of its own, from the classes under test, or from the jar that the
 * system property {@code ambassador.jar} names.
 */
final class ProgramProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path errors;
  private final List<String> lines = new ArrayList<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Thread reader = new Thread(this::read, "program-output");

  private ProgramProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts the program in a folder, with an environment that holds nothing else. */
  static ProgramProcess start(Path folder, Map<String, String> environment, String... arguments) {
    List<String> command = java();
    String jar = System.getProperty("ambassador.jar", "");
    command.addAll(
        jar.isEmpty()
            ? List.of("-cp", System.getProperty("java.class.path"), Main.class.getName())
            : List.of("-jar", Path.of(jar).toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return start(folder, environment, command);
  }

  /** Starts the bot from the classes under test, by a clock that runs fast. */
  static ProgramProcess hurry(Path folder, Map<String, String> environment, HurriedClock clock) {
    List<String> command = java();
    command.addAll(clock.properties());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(HurriedProgram.class.getName());
    return start(folder, environment, command);
  }

  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    return command;
  }

  private static ProgramProcess start(
      Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path errors = Files.createTempFile(folder, "stderr", ".log");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.redirectError(errors.toFile());
      return new ProgramProcess(builder.start(), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader output = process.inputReader(UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        keep(line);
      }
    } catch (IOException e) {
      keep("unreadable: " + e.getMessage());
    }
    port.completeExceptionally(new IllegalStateException("it ended before it listened"));
  }

  private synchronized void keep(String line) {
    lines.add(line);
    Matcher matcher = ADDRESS.matcher(line);
    if (matcher.find()) {
      port.complete(Integer.parseInt(matcher.group(1)));
    }
  }

  /** What it has printed so far. */
  synchronized String output() {
    return String.join("\n", lines);
  }

  /** What it has complained of or logged so far. */
  String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port it listens on; waits until it does. */
  int port() {
    try {
      return port.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (RuntimeException e) {
      throw new IllegalStateException(output() + "\n" + errors(), e);
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** {@code kill -9}; returns once it is gone. */
  void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** {@code SIGTERM}. */
  void terminate() {
    process.destroy();
  }

  /** Its exit code; waits until it ends by itself. */
  int waitForEnd() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it does not end: " + output());
      }
      reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
