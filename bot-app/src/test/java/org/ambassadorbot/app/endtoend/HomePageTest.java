package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page that a person opens beside the conversation, through the whole bot. */
class HomePageTest {
  private final LiveBot bot = new LiveBot("");
  private final SimulatedPerson nadia =
      bot.company()
          .slack()
          .add(new Newcomer("Nadia", "nadia@example.org", "fr-FR", "Europe/Paris", false));

  @AfterEach
  void close() {
    bot.close();
    assertThat(bot.company().slack().breaches()).isEmpty();
  }

  @Test
  void thePageIsPublishedAndTheWelcomeAloneIsAMessage() {
    bot.newsAfter(nadia, nadia::opensHome);

    assertThat(nadia.messages())
        .extracting(SeenMessage::conversation)
        .containsExactlyInAnyOrder("direct", "home");
    assertThat(nadia.messages())
        .filteredOn(message -> message.conversation().equals("home"))
        .singleElement()
        .satisfies(page -> assertThat(page.text()).contains("Bonjour Nadia", "Mes réglages"));

    bot.newsAfter(nadia, () -> nadia.says("langue en"));
    nadia.opensHome();
    bot.settle();

    assertThat(nadia.messages())
        .filteredOn(message -> message.conversation().equals("home"))
        .singleElement()
        .satisfies(page -> assertThat(page.text()).contains("Hello Nadia", "My settings"));
  }
}
