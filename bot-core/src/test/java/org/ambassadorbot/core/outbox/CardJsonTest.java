package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.junit.jupiter.api.Test;

/** What is stored as JSON comes back as it was. */
final class CardJsonTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new PlatformId("alpha"), "W");
  private final CardJson json = new CardJson();

  @Test
  void everyKindOfCardComesBack() {
    assertThat(SampleCards.cards())
        .allSatisfy((name, card) -> assertThat(json.card(json.write(card))).isEqualTo(card));
  }

  @Test
  void everyKindOfTargetComesBack() {
    Identity person = new Identity(WORKSPACE, "U1");
    MessageRef message = new MessageRef(WORKSPACE, "C", "m1");
    Destination.Conversation threaded = new Destination.Conversation(WORKSPACE, "C", "t");
    List<Target> all =
        List.of(
            new Target.Place(new Destination.Direct(person)),
            new Target.Place(new Destination.Home(person)),
            new Target.Place(threaded),
            new Target.Place(new Destination.Conversation(WORKSPACE, "C", null)),
            new Target.Place(new Destination.Whisper(threaded, "U1")),
            new Target.Standing(message),
            new Target.Unwanted(message));

    assertThat(all)
        .allSatisfy(target -> assertThat(json.target(json.write(target))).isEqualTo(target));
  }
}
