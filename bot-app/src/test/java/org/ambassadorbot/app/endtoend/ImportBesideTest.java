package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of people that comes in while the bot answers: two processes write to one store. */
class ImportBesideTest {
  private static final int MANY = 3_000;

  private final LiveBot bot = new LiveBot("lea@example.org");
  private final SimulatedPerson lea =
      bot.company()
          .slack()
          .add(new Simulator.Newcomer("Léa", "lea@example.org", "fr-FR", "Europe/Paris", true));

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void everybodyIsBroughtInAndEverybodyIsAnswered(@TempDir Path folder) throws Exception {
    bot.newsAfter(lea, () -> lea.says("aide"));
    Path file = folder.resolve("people.csv");
    String rows =
        IntStream.range(0, MANY)
            .mapToObj(i -> "Collègue %d;c%d@example.org;Tours\n".formatted(i, i))
            .collect(Collectors.joining());
    Files.writeString(file, "nom;email;site\n" + rows);

    CompletableFuture<List<String>> importing = CompletableFuture.supplyAsync(() -> read(file));
    int answered = 0;
    while (!importing.isDone()) {
      assertThat(bot.newsAfter(lea, () -> lea.says("programme"))).isNotBlank();
      answered++;
    }

    assertThat(told(importing)).contains("New people: " + MANY, "Done.");
    assertThat(answered).isPositive();
    assertThat(bot.newsAfter(lea, () -> lea.says("groupe Tours"))).contains("3 000 personnes");
    assertThat(bot.newsAfter(lea, () -> lea.says("journal")))
        .contains("La ligne de commande apporte un fichier de personnes, lignes : 3000");
  }

  private List<String> read(Path file) {
    try {
      return bot.imports(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> told(CompletableFuture<List<String>> importing)
      throws InterruptedException, ExecutionException {
    return importing.get();
  }
}
