package org.ambassadorbot.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that make the tables, and one mark for all of them together. */
final class MigrationFiles {
  /** Where they stand on the class path. */
  static final String FOLDER = "db/migration";

  private static final String FIRST = FOLDER + "/V1__foundation.sql";

  private MigrationFiles() {}

  /** Changes when a file is added, removed, renamed or changed. */
  static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : names()) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        try (InputStream file = resource(FOLDER + "/" + name).openStream()) {
          digest.update(file.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<String> names() throws IOException {
    URL first = resource(FIRST);
    if (first.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(".sql"))
          .map(name -> name.substring(FOLDER.length() + 1))
          .sorted()
          .toList();
    }
    try (Stream<Path> files =
        Files.list(Path.of(URI.create(first.toString())).resolveSibling(""))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(
        MigrationFiles.class.getClassLoader().getResource(path), "no file " + path);
  }
}
