package org.ambassadorbot.playground.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.playground.SimulatedPerson;
import org.junit.jupiter.api.Test;

/** What the core relies on when a message is brought to it, whatever the platform. */
public interface CaptureContract {

  /** Somebody who brings a message. */
  SimulatedPerson recipient();

  /** The conversation between the bot and that person. */
  Destination direct();

  /** What reached the core, oldest first. */
  List<Incoming> heard();

  @Test
  default void aMessageBroughtToTheBotComesWithItsWordsAndItsPlace() {
    String message = recipient().posts("general", "Lu & relu <3 : https://example.org/a?b=1&c=2");
    int before = heard().size();

    recipient().captures(message);

    assertThat(heard()).hasSize(before + 1);
    assertThat(heard().get(before))
        .isInstanceOfSatisfying(
            Incoming.MessageCaptured.class,
            captured -> {
              assertThat(captured.text()).isEqualTo("Lu & relu <3 : https://example.org/a?b=1&c=2");
              assertThat(captured.address()).startsWith("https://");
              assertThat(captured.origin().sender().userId()).isEqualTo(recipient().id());
              assertThat(captured.origin().answer().privately()).isEqualTo(direct());
              assertThat(captured.origin().answer().publicly()).isEqualTo(direct());
              assertThat(captured.origin().answer().inResponse()).contains(AnswerKind.OPEN_FORM);
            });
  }
}
