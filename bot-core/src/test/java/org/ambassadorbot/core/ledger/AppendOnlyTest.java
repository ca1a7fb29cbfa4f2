package org.ambassadorbot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads all sources: no statement changes or deletes a line of the ledger. */
class AppendOnlyTest {
  /** Two people became one, and the words of somebody who is forgotten. */
  private static final List<String> ALLOWED =
      List.of("UPDATE points_entry SET person_id = :kept", "UPDATE points_entry SET reason = ''");

  private static final Pattern CHANGE =
      Pattern.compile("(UPDATE points_entry|DELETE FROM points_entry)[^\"]*");

  @Test
  void linesAreOnlyAdded() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("bot-core"))) {
      root = Objects.requireNonNull(root.getParent());
    }
    try (Stream<Path> files = Files.walk(root.resolve("bot-core/src/main/java"))) {
      List<String> changes =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(AppendOnlyTest::changes)
              .toList();

      assertThat(changes).hasSize(ALLOWED.size());
      assertThat(changes)
          .allMatch(
              change -> ALLOWED.stream().anyMatch(change::startsWith), "only what is allowed");
    }
  }

  private static Stream<String> changes(Path file) {
    try {
      return CHANGE.matcher(Files.readString(file)).results().map(MatchResult::group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
