package org.ambassadorbot.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A drawing kept as a file; {@code -Dgolden.update=true} writes it anew, and its change is then
 * reviewed like code.
 */
final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private GoldenFile() {}

  static void check(String name, JsonNode drawn) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    String text =
        JsonMapper.builder()
                .build()
                .writer(printer.withArrayIndenter(indenter))
                .writeValueAsString(drawn)
            + "\n";
    Path file = FOLDER.resolve(name + ".json");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
