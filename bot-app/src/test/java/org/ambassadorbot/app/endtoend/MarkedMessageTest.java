package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emoji that brings a message, on the one platform that tells of emoji in channels. */
class MarkedMessageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LiveBot bot = new LiveBot("lea@example.org");
  private final Simulator slack = bot.company().slack();
  private final SimulatedPerson lea = add("Léa", "lea@example.org");
  private final SimulatedPerson karim = add("Karim", "karim@example.org");

  private SimulatedPerson add(String name, String email) {
    return slack.add(new Simulator.Newcomer(name, email, "fr-FR", "Europe/Paris", true));
  }

  @BeforeEach
  void chooseTheEmoji() {
    bot.newsAfter(lea, () -> lea.says("émoji :bulb:"));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void withoutTheScopeThePersonLearnsTheOtherWay() {
    assertThat(heardAfterMarking("Vu ce matin : https://lumen.example/a"))
        .contains("un message que je n'ai pas le droit de lire")
        .doesNotContain("lumen.example");
  }

  @Test
  void withTheScopeTheMessageIsRead() {
    bot.company().slack().grantReading();

    assertThat(heardAfterMarking("Vu ce matin : https://lumen.example/a"))
        .contains("Vu ce matin : https://lumen.example/a");
  }

  private String heardAfterMarking(String text) {
    String message = lea.posts("general", text);
    karim.reacts(message, "bulb");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<SeenMessage> heard = heard();
    while (heard.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      heard = heard();
    }
    bot.settle();
    assertThat(heard).hasSize(1);
    assertThat(slack.breaches()).isEmpty();
    return heard.get(0).text().replace('\u00a0', ' ');
  }

  private List<SeenMessage> heard() {
    return karim.messages().stream()
        .filter(seen -> seen.author().equals("bot") && seen.conversation().equals("direct"))
        .toList();
  }
}
