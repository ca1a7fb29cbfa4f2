package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Used buttons stay closed: also where the answer to a click lasts only as long as the screen. */
class UsedButtonsTest {
  private static final String ACCEPT = "J'accepte la charte";

  private final LiveBot bot = new LiveBot("nadia@example.org");
  private final SimulatedPerson chloe =
      bot.company()
          .teams()
          .add(new Newcomer("Chloe", "chloe@example.org", "fr-FR", "Europe/Paris", false));

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void aUsedButtonStaysClosedWhenTeamsIsOpenedAnew() {
    bot.newsAfter(chloe, () -> chloe.says("rejoindre"));
    SeenMessage charter = messages().get(messages().size() - 1);
    assertThat(charter.buttons()).contains(ACCEPT);

    bot.newsAfter(chloe, () -> chloe.presses(charter.id(), ACCEPT, Map.of()));
    bot.company().teams().reopen();

    assertThat(messages()).noneMatch(message -> message.buttons().contains(ACCEPT));
    assertThat(bot.company().teams().breaches()).isEmpty();
  }

  private List<SeenMessage> messages() {
    return chloe.messages();
  }
}
