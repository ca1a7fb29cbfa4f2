package org.ambassadorbot.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Addresses;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.Simulator.RecordedCall;
import org.ambassadorbot.teams.connector.AddressBook;
import org.ambassadorbot.teams.connector.CallObserver;
import org.ambassadorbot.teams.connector.ConnectorSettings;
import org.ambassadorbot.teams.connector.ServiceHosts;
import org.ambassadorbot.teams.connector.TeamsPlatform;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot's calls to Teams, when all goes well and when it does not. */
class TeamsPlatformTest {
  private static final Card HELLO = Card.of(RichText.plain("Bonjour"));
  private static final Card BYE = Card.of(RichText.plain("Au revoir"));
  private static final DeliveryId DELIVERY = new DeliveryId(7);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private final ScriptedTeamsBot bot = new ScriptedTeamsBot(false, Duration.ofMillis(700), NOON);
  private final TeamsSimulator simulator = bot.simulator;
  private final SimulatedPerson nadia = simulator.add(ScriptedTeamsBot.NADIA);
  private final SimulatedPerson karim =
      simulator.add(new Newcomer("Karim", "karim@example.org", "en-GB", "Europe/London", false));
  private final SimulatedPerson zoe =
      simulator.add(new Newcomer("Zoé", "zoe@example.org", "fr-FR", "Europe/Paris", false));

  @BeforeEach
  void nadiaIsKnown() {
    nadia.says("aide");
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void everySampleCardIsAcceptedByTeams() throws PlatformException {
    simulator.enforceRates(false);
    for (Card card : SampleCards.cards().values()) {
      bot.platform.send(direct(nadia), card, DELIVERY);
    }

    assertThat(simulator.breaches()).isEmpty();
  }

  @Test
  void somebodyNeverSpokenToIsWrittenToInANewConversation() throws PlatformException {
    bot.platform.send(direct(karim), HELLO, DELIVERY);
    bot.platform.send(direct(karim), BYE, DELIVERY);

    assertThat(words(karim)).containsExactly("Bonjour", "Au revoir");
    assertThat(methods()).containsExactly("token", "createConversation", "send", "send");
  }

  @Test
  void somebodyWhoBlockedTheBotIsUnreachable() {
    simulator.block(nadia);
    simulator.block(karim);

    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.RECIPIENT_UNREACHABLE);
    assertThat(reasonOf(() -> send(direct(karim)))).isEqualTo(Reason.RECIPIENT_UNREACHABLE);
    Identity nobody = new Identity(ScriptedTeamsBot.WORKSPACE, "nobody");
    assertThat(reasonOf(() -> send(new Destination.Direct(nobody))))
        .isEqualTo(Reason.RECIPIENT_UNREACHABLE);
  }

  @Test
  void aWhisperIsADirectMessageElseATargetedOne() throws PlatformException {
    nadia.mentions("général", "aide");
    Destination.Conversation place =
        (Destination.Conversation) bot.heard.get(1).origin().answer().publicly();
    simulator.block(karim);

    bot.platform.send(new Destination.Whisper(place, nadia.id()), HELLO, DELIVERY);
    bot.platform.send(new Destination.Whisper(place, karim.id()), BYE, DELIVERY);

    assertThat(last(nadia).conversation()).isEqualTo("direct");
    assertThat(last(karim).conversation()).isEqualTo("général");
    assertThat(last(karim).isPrivate()).isTrue();
    assertThat(words(zoe)).doesNotContain("Au revoir");
  }

  @Test
  void aHomeIsDrawnAgainInItsPlace() throws PlatformException {
    Destination home = new Destination.Home(identity(nadia));

    bot.platform.send(home, HELLO, DELIVERY);
    bot.platform.send(home, BYE, DELIVERY);

    assertThat(words(nadia)).containsExactly("aide", "Au revoir");
  }

  @Test
  void aConversationNeverHeardOfIsGone() {
    Destination place = new Destination.Conversation(ScriptedTeamsBot.WORKSPACE, "19:x", null);

    assertThat(reasonOf(() -> send(place))).isEqualTo(Reason.GONE);
  }

  @Test
  void aProfileSaysWhatTeamsAndThePersonsClientSay() throws PlatformException {
    Profile profile = bot.platform.profile(identity(nadia));

    assertThat(profile)
        .isEqualTo(
            new Profile(
                identity(nadia),
                "Nadia",
                "nadia@example.org",
                Language.FRENCH,
                ZoneId.of("Europe/Paris"),
                false,
                true));
  }

  @Test
  void theMembersOfTheTeamAreHandedOverPageByPage() throws PlatformException {
    simulator.installsInTeam(nadia, "général");
    List<String> names = new ArrayList<>();

    bot.platform.members(
        ScriptedTeamsBot.WORKSPACE, profile -> names.add(profile.name() + " " + profile.email()));

    assertThat(names)
        .containsExactly(
            "Nadia nadia@example.org", "Karim karim@example.org", "Zoé zoe@example.org");
    assertThat(methods()).containsExactly("token", "members", "members");
  }

  @Test
  void aRefusedTokenIsReplacedOnce() throws PlatformException {
    send(direct(nadia));
    simulator.revokeTokens();

    send(direct(nadia));

    assertThat(methods()).containsExactly("token", "send", "send", "token", "send");
    assertThat(words(nadia)).hasSize(3);
  }

  @Test
  void aTokenThatIsNotGivenConcernsTheWholeWorkspace() {
    simulator.connectTo(URI.create("http://127.0.0.1:1"), "another", "x", "y");

    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.UNAUTHORISED);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void aTokenThatIsRefusedConcernsNobodyInParticular(int status) {
    simulator.revokeTokens();
    breakCalls("token", new Fault.ErrorStatus(status, false));

    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.UNAUTHORISED);
  }

  @Test
  void anAddressThatTheStoreDoesNotHandOverLeavesNoDoubt() {
    Addresses broken =
        new Addresses() {
          @Override
          public void save(WorkspaceId workspace, String key, String address) {
            throw new IllegalStateException("no disk");
          }

          @Override
          public Optional<String> find(WorkspaceId workspace, String key) {
            throw new IllegalStateException("no disk");
          }
        };
    TeamsPlatform forgetful =
        new TeamsPlatform(
            new ConnectorSettings(
                "app",
                "password",
                URI.create("http://127.0.0.1:9/token"),
                new ServiceHosts(Set.of(), false),
                ConnectorSettings.USUAL_DEADLINE),
            new AddressBook(broken),
            CallObserver.NONE,
            40,
            Clock.systemUTC());

    assertThat(
            reasonOf(() -> forgetful.send(direct(nadia), Card.of(RichText.plain("a")), DELIVERY)))
        .isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void aPasswordThatNoLongerHoldsConcernsTheWholeTenantUntilItDoes() throws PlatformException {
    send(direct(nadia));
    simulator.forgetBot();
    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.UNAUTHORISED);

    bot.connect();
    send(direct(nadia));
    assertThat(words(nadia)).containsExactly("aide", "Bonjour", "Bonjour");
  }

  @Test
  void aBotThatAnAdministratorDisabledMayNotWriteToAnybodyUntilItIsEnabled()
      throws PlatformException {
    simulator.disableBot(true);
    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.UNAUTHORISED);
    assertThat(reasonOf(() -> send(direct(karim)))).isEqualTo(Reason.UNAUTHORISED);

    simulator.disableBot(false);
    send(direct(nadia));
    assertThat(words(nadia)).containsExactly("aide", "Bonjour");
  }

  @Test
  void whoeverStoppedBlockingTheBotIsReachedAgain() throws PlatformException {
    simulator.block(nadia);
    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.RECIPIENT_UNREACHABLE);

    simulator.unblock(nadia);
    send(direct(nadia));
    assertThat(words(nadia)).containsExactly("aide", "Bonjour");
  }

  @Test
  void aChannelThatWasDeletedIsGone() {
    nadia.mentions("général", "aide");
    Destination place = bot.heard.get(1).origin().answer().publicly();
    simulator.deleteChannel("général");

    assertThat(reasonOf(() -> send(place))).isEqualTo(Reason.GONE);
  }

  static Stream<Arguments> faultsOfSending() {
    return Stream.of(
        Arguments.of(new Fault.TooManyRequests(Duration.ofSeconds(3)), Reason.RATE_LIMITED, 0),
        Arguments.of(new Fault.ErrorStatus(412, false), Reason.RATE_LIMITED, 0),
        Arguments.of(new Fault.ErrorStatus(500, true), Reason.AMBIGUOUS, 1),
        Arguments.of(new Fault.ErrorStatus(502, false), Reason.AMBIGUOUS, 0),
        Arguments.of(new Fault.ErrorStatus(503, true), Reason.AMBIGUOUS, 1),
        Arguments.of(new Fault.ErrorStatus(504, true), Reason.AMBIGUOUS, 1),
        Arguments.of(new Fault.ErrorStatus(400, false), Reason.REJECTED, 0),
        Arguments.of(new Fault.ErrorStatus(403, false), Reason.RECIPIENT_UNREACHABLE, 0),
        Arguments.of(new Fault.ErrorStatus(404, false), Reason.GONE, 0),
        Arguments.of(new Fault.ErrorStatus(401, false), Reason.UNAUTHORISED, 0),
        Arguments.of(new Fault.Reset(false), Reason.AMBIGUOUS, 0),
        Arguments.of(new Fault.Reset(true), Reason.AMBIGUOUS, 1),
        Arguments.of(new Fault.Hang(), Reason.AMBIGUOUS, 0),
        Arguments.of(new Fault.Truncated(), Reason.AMBIGUOUS, 1));
  }

  @ParameterizedTest
  @MethodSource("faultsOfSending")
  void aSendingThatFailsSaysWhetherItMayHaveArrived(Fault fault, Reason reason, int arrived) {
    breakCalls("send", fault);

    PlatformException failure = failureOf(() -> send(direct(nadia)));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(words(nadia)).hasSize(1 + arrived);
    long sendings = methods().stream().filter("send"::equals).count();
    assertThat(sendings).isEqualTo(reason == Reason.UNAUTHORISED ? 2 : 1);
    assertThat(bot.observed).containsExactly("send " + reason.name().toLowerCase(Locale.ROOT));
  }

  static Stream<Arguments> faultsOfChanging() {
    return Stream.of(
        Arguments.of(new Fault.ErrorStatus(503, false)),
        Arguments.of(new Fault.Reset(true)),
        Arguments.of(new Fault.Hang()),
        Arguments.of(new Fault.Truncated()));
  }

  @ParameterizedTest
  @MethodSource("faultsOfChanging")
  void aChangeThatFailsMayBeMadeAgain(Fault fault) throws PlatformException {
    MessageRef message = send(direct(nadia));
    breakCalls("update", fault);

    assertThat(reasonOf(() -> bot.platform.update(message, BYE))).isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void aSlowAnswerWithinTheDeadlineIsAnAnswer() throws PlatformException {
    breakCalls("send", new Fault.Slow(Duration.ofMillis(100)));

    assertThat(send(direct(nadia)).messageId()).isNotEmpty();
  }

  @Test
  void aTokenThatCannotBeFetchedLeavesNothingInDoubt() {
    breakCalls("token", new Fault.Reset(false));

    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.UNAVAILABLE);
    assertThat(words(nadia)).hasSize(1);
  }

  @Test
  void nobodyAtTheAddressLeavesNothingInDoubt() throws PlatformException {
    send(direct(nadia));
    simulator.close();

    assertThat(reasonOf(() -> send(direct(nadia)))).isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void theSimulatorHoldsTheBotToTheRateOfAThread() throws PlatformException {
    for (int i = 0; i < 7; i++) {
      send(direct(nadia));
    }

    PlatformException failure = failureOf(() -> send(direct(nadia)));

    assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(failure.retryAfter()).isPresent();
    assertThat(simulator.breaches()).hasSize(1);
  }

  private void breakCalls(String method, Fault fault) {
    AtomicInteger left = new AtomicInteger(2);
    simulator.breakWith(
        called ->
            called.equals(method) && left.getAndDecrement() > 0
                ? Optional.of(fault)
                : Optional.empty());
  }

  private MessageRef send(Destination to) throws PlatformException {
    return bot.platform.send(to, HELLO, DELIVERY);
  }

  private static Reason reasonOf(ThrowingCallable call) {
    return failureOf(call).reason();
  }

  private static PlatformException failureOf(ThrowingCallable call) {
    return catchThrowableOfType(PlatformException.class, call);
  }

  private List<String> methods() {
    return simulator.calls().stream().map(RecordedCall::method).toList();
  }

  private static List<String> words(SimulatedPerson person) {
    return person.messages().stream().map(SimulatedPerson.SeenMessage::text).toList();
  }

  private static SimulatedPerson.SeenMessage last(SimulatedPerson person) {
    return person.messages().get(person.messages().size() - 1);
  }

  private static Identity identity(SimulatedPerson person) {
    return new Identity(ScriptedTeamsBot.WORKSPACE, person.id());
  }

  private static Destination direct(SimulatedPerson person) {
    return new Destination.Direct(identity(person));
  }
}
