package org.ambassadorbot.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.contract.CallsInSources;
import org.ambassadorbot.playground.contract.FaultMatrix;
import org.ambassadorbot.playground.contract.FaultMatrix.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call that the adapter makes to Teams, against everything that can go wrong with one. */
class TeamsFaultsTest {
  private static final Card HELLO = Card.of(RichText.plain("Bonjour"));
  private static final DeliveryId DELIVERY = new DeliveryId(7);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T12:00:00Z"));
  private final ScriptedTeamsBot bot = new ScriptedTeamsBot(false, Duration.ofMillis(700), clock);
  private final TeamsSimulator simulator = bot.simulator;
  private final SimulatedPerson nadia = simulator.add(ScriptedTeamsBot.NADIA);
  private final SimulatedPerson karim =
      simulator.add(new Newcomer("Karim", "karim@example.org", "en-GB", "Europe/London", false));
  private final FaultMatrix matrix = new FaultMatrix(simulator, clock);

  @BeforeEach
  void nadiaIsKnown() {
    simulator.enforceRates(false);
    nadia.says("aide");
    nadia.mentions("général", "aide");
    simulator.installsInTeam(nadia, "général");
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private static Identity identity(SimulatedPerson person) {
    return new Identity(ScriptedTeamsBot.WORKSPACE, person.id());
  }

  /** Every method of Teams that the adapter calls. */
  private List<Call> calls() throws PlatformException {
    Destination direct = new Destination.Direct(identity(nadia));
    Incoming mention = bot.heard.get(1);
    Destination.Conversation place =
        (Destination.Conversation) mention.origin().answer().publicly();
    MessageRef standing = bot.platform.send(direct, HELLO, DELIVERY);
    return List.of(
        new Call("send", false, () -> bot.platform.send(direct, HELLO, DELIVERY)),
        new Call("update", true, () -> bot.platform.update(standing, HELLO)),
        new Call("member", true, () -> bot.platform.profile(identity(nadia))),
        new Call(
            "members", true, () -> bot.platform.members(ScriptedTeamsBot.WORKSPACE, member -> {})),
        new Call("team", true, () -> bot.platform.groups(ScriptedTeamsBot.WORKSPACE)),
        new Call(
            "token",
            true,
            () -> {
              simulator.revokeTokens();
              bot.platform.send(direct, HELLO, DELIVERY);
            }),
        new Call(
            "sendTargeted",
            false,
            () -> {
              simulator.block(karim);
              bot.platform.send(new Destination.Whisper(place, karim.id()), HELLO, DELIVERY);
            }),
        new Call("delete", true, () -> bot.platform.delete(standing)));
  }

  /** Somebody new each time, since a conversation is opened once. */
  private Call opening() {
    return new Call(
        "createConversation",
        true,
        () -> {
          int number = simulator.people().size();
          SimulatedPerson somebody =
              simulator.add(
                  new Newcomer("P" + number, number + "@e.org", "fr-FR", "Europe/Paris", false));
          bot.platform.send(new Destination.Direct(identity(somebody)), HELLO, DELIVERY);
        });
  }

  private List<Call> all() throws PlatformException {
    List<Call> all = new java.util.ArrayList<>(List.of(opening()));
    all.addAll(calls());
    return all;
  }

  @Test
  void noCallIsForgotten() throws Exception {
    CallsInSources sources = new CallsInSources("teams-adapter");

    assertThat(all().stream().map(Call::method))
        .containsExactlyInAnyOrderElementsOf(sources.namedBy("new Call", "exchange\\.make"));
    assertThat(sources.filesWith(".sendAsync("))
        .as("what is sent; and the keys of the channel, read before anything is heard")
        .containsExactly("ChannelKeys.java", "Exchange.java");
  }

  @Test
  void aBrokenCallIsMadeOnceAndSaysWhetherItMayBeRepeated() throws Exception {
    all().forEach(matrix::saysWhetherItMayBeRepeated);
  }

  @Test
  void aRefusalIsCertain() throws Exception {
    all().forEach(call -> matrix.aRefusalIsCertain(call, 412));
  }

  @Test
  void noCallIsMadeInsideARetryAfter() throws Exception {
    all().forEach(matrix::neverCallsInsideARetryAfter);
  }

  @Test
  void aSlowAnswerIsAnAnswer() throws Exception {
    all().forEach(matrix::bearsSlowness);
  }

  @Test
  void everyCallHasADeadline() throws Exception {
    matrix.hasADeadline(all());
  }

  @Test
  void whereNobodyListensNothingIsInDoubt() throws Exception {
    List<Call> all = calls();
    simulator.close();
    all.forEach(matrix::aRefusedConnectionIsNoDoubt);
  }
}
