package org.ambassadorbot.core.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.inbound.Incoming.CommandGiven;
import org.ambassadorbot.core.inbound.Incoming.FormSubmitted;
import org.ambassadorbot.core.inbound.Incoming.TextReceived;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.junit.jupiter.api.Test;

class IncomingTest {
  private static final String WRITTEN =
      " caf\u00e9\u0000 \u202e\u05e9\u05dc\u05d5\u05dd\u202c\tok\r\n\u2028\n\nfin\ud83d \ud83c\udf89 ";
  private static final String KEPT = "caf\u00e9 \u05e9\u05dc\u05d5\u05dd ok\n\nfin \ud83c\udf89";

  private final WorkspaceId workspace = new WorkspaceId(new PlatformId("alpha"), "W1");
  private final Destination place = new Destination.Conversation(workspace, "D1", null);
  private final Origin origin =
      new Origin(
          new Identity(workspace, "U1"),
          "fr",
          new ReceiptKey("1"),
          new AnswerPath(place, place, Set.of()));

  @Test
  void whatNobodyCanSeeIsTakenOutOfWords() {
    assertThat(new TextReceived(origin, WRITTEN).text()).isEqualTo(KEPT);
    assertThat(new CommandGiven(origin, "ambassadeur", WRITTEN).text()).isEqualTo(KEPT);
  }

  @Test
  void andOutOfTheAnswersOfForms() {
    FormSubmitted submitted =
        new FormSubmitted(origin, new FormId("a.b"), "", Map.of("words", List.of(WRITTEN)), null);
    assertThat(submitted.answers()).isEqualTo(Map.of("words", List.of(KEPT)));
  }
}
