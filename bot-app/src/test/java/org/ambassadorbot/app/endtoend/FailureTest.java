package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people get when something fails: the store refuses a line, a platform does not answer. */
class FailureTest {
  private static final String REFUSAL =
      "CREATE TRIGGER refusal BEFORE INSERT ON points_entry BEGIN SELECT RAISE(ABORT, 'no'); END";

  private final LiveBot bot = new LiveBot("nadia@example.org");
  private final SimulatedPerson karim = bot.company().slack().add(person("Karim", "karim"));
  private final SimulatedPerson nadiaOnSlack = bot.company().slack().add(person("Nadia", "nadia"));
  private final SimulatedPerson nadiaOnTeams = bot.company().teams().add(person("Nadia", "nadia"));

  private static Newcomer person(String name, String email) {
    return new Newcomer(name, email + "@example.org", "fr-FR", "Europe/Paris", false);
  }

  @AfterEach
  void close() {
    bot.close();
    assertThat(bot.company().slack().breaches()).isEmpty();
    assertThat(bot.company().teams().breaches()).isEmpty();
  }

  @Test
  void thePersonGetsAnApologyAndNothingIsHalfDone() {
    bot.newsAfter(karim, () -> karim.says("rejoindre"));
    bot.newsAfter(karim, () -> presses(karim, "J'accepte la charte"));
    bot.newsAfter(karim, () -> karim.says("suggérer Une idée"));
    bot.newsAfter(nadiaOnTeams, () -> nadiaOnTeams.says("relire"));
    bot.newsAfter(nadiaOnSlack, () -> nadiaOnSlack.says("relire"));
    bot.execute(REFUSAL);
    Map<String, Long> before = bot.rows();

    for (SimulatedPerson nadia : List.of(nadiaOnSlack, nadiaOnTeams)) {
      String excuse = bot.newsAfter(nadia, () -> presses(nadia, "Accepter"));
      assertThat(excuse).containsPattern("[0-9a-f]{8}").doesNotContain("SQL", "Exception");
    }

    Map<String, Long> after = bot.rows();
    for (String table : List.of("points_entry", "audit_entry", "suggestion", "points_balance")) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
    assertThat(bot.column("SELECT state FROM suggestion")).containsExactly("PENDING");

    bot.execute("DROP TRIGGER refusal");
    bot.newsAfter(nadiaOnSlack, () -> presses(nadiaOnSlack, "Accepter"));
    assertThat(bot.column("SELECT state FROM suggestion")).containsExactly("ACCEPTED");
    assertThat(bot.newsAfter(karim, () -> karim.says("points"))).contains("Tu as 10 points.");
  }

  @Test
  void whoeverWritesForTheFirstTimeIsAnsweredInTimeThoughNobodySaysWhoTheyAre() throws Exception {
    Simulator slack = bot.company().slack();
    slack.breakWith(
        method -> method.equals("users.info") ? Optional.of(new Fault.Hang()) : Optional.empty());
    Instant asked = Instant.now();

    String answer =
        bot.wire().post(bot.port(), bot.wire().command(karim.id(), "first", "aide")).body();

    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
    assertThat(answer).contains("rejoindre");
    slack.breakWith(FaultPlan.NONE);
  }

  private static void presses(SimulatedPerson person, String label) {
    List<SeenMessage> shown = person.messages();
    for (int i = shown.size() - 1; i >= 0; i--) {
      if (shown.get(i).buttons().contains(label)) {
        person.presses(shown.get(i).id(), label, Map.of());
        return;
      }
    }
    throw new AssertionError("no button " + label);
  }
}
