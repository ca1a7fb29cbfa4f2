package org.ambassadorbot.playground.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A Chromium without a screen, with a profile of its own that goes when it closes. */
final class ChromiumProcess implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String ANNOUNCEMENT = "DevTools listening on ";

  private final Path profile;
  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  ChromiumProcess() {
    try {
      String executable = executable();
      this.profile = Files.createTempDirectory("playground-browser");
      this.process = new ProcessBuilder(command(executable, profile)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread reader = new Thread(this::readAnnouncements, "chromium-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Where its DevTools listen; waits for it to start. */
  URI devTools() {
    return address.orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(it -> it.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    deleteProfile();
  }

  private static List<String> command(String executable, Path profile) {
    return List.of(
        executable,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--remote-debugging-port=0",
        "--user-data-dir=" + profile,
        "about:blank");
  }

  private static String executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(ChromiumProcess::absent);
  }

  /** Without a browser a developer goes on with the other tests; the build that counts does not. */
  private static RuntimeException absent() {
    String sentence =
        "the browser test needs Chromium: install it, for instance with `apt-get install chromium`;"
            + " looked on the PATH for "
            + NAMES;
    return "true".equals(System.getenv("CI"))
        ? new IllegalStateException(sentence)
        : new TestAbortedException(sentence);
  }

  private void readAnnouncements() {
    try (BufferedReader lines = process.errorReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ANNOUNCEMENT)) {
          address.complete(URI.create(line.substring(ANNOUNCEMENT.length()).strip()));
        }
      }
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
    address.completeExceptionally(new IllegalStateException("Chromium ended before it listened"));
  }

  private void deleteProfile() {
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      profile.toFile().deleteOnExit();
    }
  }
}
