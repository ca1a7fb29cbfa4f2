package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardJsonTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new PlatformId("alpha"), "W1");
  private static final Identity NADIA = new Identity(WORKSPACE, "U1");
  private final CardJson json = new CardJson();

  static Stream<Card> cards() {
    return SampleCards.cards().values().stream();
  }

  static Stream<Target> targets() {
    Destination.Conversation channel = new Destination.Conversation(WORKSPACE, "C1", null);
    MessageRef message = new MessageRef(WORKSPACE, "C1", "M1");
    return Stream.of(
        new Target.Place(new Destination.Direct(NADIA)),
        new Target.Place(channel),
        new Target.Place(new Destination.Whisper(channel, "U1")),
        new Target.Place(new Destination.Home(NADIA)),
        new Target.Standing(message),
        new Target.Unwanted(message));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void aCardComesBackAsItWas(Card card) {
    assertThat(json.card(json.write(card))).isEqualTo(card);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aTargetComesBackAsItWas(Target target) {
    assertThat(json.target(json.write(target))).isEqualTo(target);
  }
}
