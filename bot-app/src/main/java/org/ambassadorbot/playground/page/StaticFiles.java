package org.ambassadorbot.playground.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's own files, from the class path. */
final class StaticFiles {
  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+){0,2}\\.(html|css|js|json|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", Json.CONTENT_TYPE,
          "svg", "image/svg+xml");

  private StaticFiles() {}

  /** The file of this name, such as {@code draw/block-kit.js}, when there is one. */
  static Optional<Answer> read(String name) {
    var shape = SHAPE.matcher(name);
    if (!shape.matches()) {
      return Optional.empty();
    }
    String type = TYPES.getOrDefault(shape.group(1), "application/octet-stream");
    try (InputStream file = StaticFiles.class.getResourceAsStream("/playground/" + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(Answer.of(200, type, new String(file.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
