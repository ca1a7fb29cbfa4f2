package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of people that comes in while the bot answers: two processes write to one store. */
class ImportBesideTest {
  private static final int MANY = 3_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LiveCompany company = new LiveCompany(Clock.systemUTC());
  private final SimulatedPerson lea =
      company
          .slack()
          .add(new Simulator.Newcomer("Léa", "lea@example.org", "fr-FR", "Europe/Paris", true));

  @TempDir private Path folder;

  @AfterEach
  void close() {
    company.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everybodyIsBroughtInAndEverybodyIsAnswered(Dialect dialect) throws Exception {
    Map<String, String> environment = company.environment(TestDatabases.url(dialect));
    Path file = folder.resolve("people.csv");
    String rows =
        IntStream.range(0, MANY)
            .mapToObj(i -> "Collègue %d;c%d@example.org;Tours\n".formatted(i, i))
            .collect(Collectors.joining());
    Files.writeString(file, "nom;email;site\n" + rows);

    try (ProgramProcess bot = ProgramProcess.start(folder, environment, "serve")) {
      company.connectTo(bot.port());
      answer("aide");
      int answered = 0;
      try (ProgramProcess importing =
          ProgramProcess.start(folder, environment, "import", file.toString())) {
        while (importing.isRunning()) {
          assertThat(answer("programme")).isNotBlank();
          answered++;
        }
        assertThat(importing.waitForEnd()).as(importing.errors()).isZero();
        assertThat(importing.output()).contains("New people: " + MANY, "Done.");
      }

      assertThat(answered).isPositive();
      assertThat(answer("groupe Tours")).contains("3 000 personnes");
      assertThat(answer("journal"))
          .contains("La ligne de commande a apporté un fichier de personnes, lignes : 3000");
      assertThat(bot.errors()).doesNotContain("ERROR");
    }
  }

  /** What the bot makes of some words. */
  private String answer(String words) {
    List<String> before = heard();
    lea.says(words);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> after = heard();
    while (after.size() <= before.size()) {
      assertThat(System.nanoTime()).as("waiting for an answer").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      after = heard();
    }
    return after.get(after.size() - 1);
  }

  private List<String> heard() {
    return lea.messages().stream()
        .filter(message -> message.author().equals("bot"))
        .map(SeenMessage::text)
        .map(text -> text.replace('\u00a0', ' ').replace('\u202f', ' '))
        .toList();
  }
}
