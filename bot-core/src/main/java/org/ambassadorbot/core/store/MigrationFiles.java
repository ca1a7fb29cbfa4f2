package org.ambassadorbot.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files that make the tables, and one mark for all of them together.
 *
 * @param fingerprint changes when a file is added, removed, renamed or changed
 */
record MigrationFiles(int count, String fingerprint) {
  /** Where they stand on the class path. */
  static final String FOLDER = "db/migration";

  private static final String FIRST = FOLDER + "/V1__foundation.sql";

  static MigrationFiles read() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<String> names = names();
      for (String name : names) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        try (InputStream file = open(FOLDER + "/" + name)) {
          digest.update(file.readAllBytes());
        }
      }
      return new MigrationFiles(names.size(), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<String> names() throws IOException {
    ClassLoader loader = MigrationFiles.class.getClassLoader();
    URI first = URI.create(Objects.requireNonNull(loader.getResource(FIRST), FIRST).toString());
    return first.getScheme().equals("jar")
        ? namesInJar(first.getSchemeSpecificPart())
        : namesIn(Path.of(first).resolveSibling(""));
  }

  private static List<String> namesInJar(String place) throws IOException {
    URI file = URI.create(place.substring(0, place.indexOf("!/")));
    try (ZipFile jar = new ZipFile(Path.of(file).toFile())) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(".sql"))
          .map(name -> name.substring(FOLDER.length() + 1))
          .sorted()
          .toList();
    }
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(
        MigrationFiles.class.getClassLoader().getResourceAsStream(path), "no file " + path);
  }
}
