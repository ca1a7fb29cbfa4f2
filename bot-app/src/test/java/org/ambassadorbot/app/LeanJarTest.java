package org.ambassadorbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.people.Language;
import org.junit.jupiter.api.Test;

/** What the build takes out of the runnable jar is not missed; the tests have all of it. */
final class LeanJarTest {
  private static final Path SOURCE = Path.of("src/build/java/LeanJar.java");
  private static final Pattern KEPT = Pattern.compile("\"\\(\\(([a-z|]+)\\)");

  @Test
  void theWordsOfEveryLanguageThatIsSpokenStay() throws IOException {
    Matcher kept = KEPT.matcher(Files.readString(SOURCE));

    assertThat(kept.find()).isTrue();
    assertThat(List.of(kept.group(1).split("\\|", -1)))
        .containsAll(
            Arrays.stream(Language.values())
                .map(language -> language.locale().getLanguage())
                .toList());
  }
}
