package org.ambassadorbot.core.feature.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares what the journal can say with the acts that the sources write down. */
class JournalTest {
  private static final Path SOURCES = sources();
  private static final Pattern RECORDED =
      Pattern.compile("\\b(?:record|recordOperator|audit)\\(([^;{}]*)\\);?");
  private static final Pattern ACT = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
  private static final Set<String> SAID =
      Arrays.stream(AdministrationPhrase.values()).map(Enum::name).collect(Collectors.toSet());

  @Test
  void everyActThatIsWrittenDownHasItsWords() throws IOException {
    Set<String> acts = acts();

    assertThat(acts).hasSizeGreaterThan(40).contains("points.corrected", "role.given");
    assertThat(acts).allSatisfy(act -> assertThat(SAID).contains(phrase(act)));
  }

  private static String phrase(String act) {
    return "JOURNAL_" + act.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Set<String> acts() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> acts(file).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> acts(Path file) {
    Set<String> acts = new TreeSet<>();
    Matcher recorded = RECORDED.matcher(read(file));
    while (recorded.find()) {
      ACT.matcher(recorded.group(1)).results().map(found -> found.group(1)).forEach(acts::add);
    }
    return acts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests run in the folder of any module. */
  private static Path sources() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.of(here, here.resolve("bot-core"), here.resolveSibling("bot-core"))
        .map(folder -> folder.resolve("src/main/java/org/ambassadorbot/core"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }
}
