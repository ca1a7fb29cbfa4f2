package org.ambassadorbot.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.Simulator.RecordedCall;
import org.ambassadorbot.slack.place.ReplyChannel;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.SlackPlatform;
import org.ambassadorbot.slack.web.SlackTokens;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlackPlatformTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-02T10:00:00Z"), ZoneOffset.UTC);
  private static final Card HELLO = Card.of(RichText.plain("Bonjour"));
  private static final DeliveryId SEVEN = new DeliveryId(7);

  private LoopbackBot bot;
  private SimulatedPerson nadia;
  private Destination direct;

  @BeforeEach
  void start() {
    bot = new LoopbackBot(NOON);
    nadia = bot.slack.add(new Newcomer("Nadia", "n@example.org", "fr-FR", "Europe/Paris", true));
    direct = new Destination.Direct(identity(nadia));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private static Identity identity(SimulatedPerson person) {
    return SlackPlaces.identity(Workspace.TEAM, person.id());
  }

  private static PlatformException failureOf(ThrowingCallable call) {
    return catchThrowableOfType(PlatformException.class, call);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new Fault.TooManyRequests(Duration.ofSeconds(30)), Reason.RATE_LIMITED, 0),
        Arguments.of(new Fault.ErrorStatus(500, true), Reason.AMBIGUOUS, 1),
        Arguments.of(new Fault.ErrorStatus(503, false), Reason.AMBIGUOUS, 0),
        Arguments.of(new Fault.Reset(false), Reason.AMBIGUOUS, 0),
        Arguments.of(new Fault.Reset(true), Reason.AMBIGUOUS, 1),
        Arguments.of(new Fault.Hang(), Reason.AMBIGUOUS, 0),
        Arguments.of(new Fault.Truncated(), Reason.AMBIGUOUS, 1));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFailedPostIsNeverRepeatedByItself(Fault fault, Reason reason, int arrived) {
    bot.slack.breakWith(method -> Optional.of(fault));

    PlatformException failure = failureOf(() -> bot.platform.send(direct, HELLO, SEVEN));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(bot.slack.calls())
        .extracting(RecordedCall::method)
        .containsExactly("chat.postMessage");
    assertThat(nadia.messages()).hasSize(arrived);
  }

  @Test
  void whatGoesBeneathAMessageIsInItsThreadAndSeenOutside() throws Exception {
    MessageRef first = bot.platform.send(direct, HELLO, SEVEN);
    DeliveryId eight = new DeliveryId(8);
    Destination beneath = new Destination.Beneath((Destination.Direct) direct, first);

    MessageRef second = bot.platform.send(beneath, HELLO, eight);

    RecordedCall call = bot.slack.calls().get(1);
    assertThat(call.content())
        .contains("\"thread_ts\":\"" + first.messageId() + "\"")
        .contains("\"reply_broadcast\":\"1\"");
    assertThat(bot.platform.find(beneath, eight)).contains(second);
  }

  @Test
  void aLostUpdateMaySimplyBeMadeAgain() throws Exception {
    MessageRef sent = bot.platform.send(direct, HELLO, SEVEN);
    bot.slack.breakWith(method -> Optional.of(new Fault.Reset(true)));

    assertThat(failureOf(() -> bot.platform.update(sent, HELLO)).reason())
        .isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void aSlowAnswerWithinTheDeadlineIsGood() throws Exception {
    bot.slack.breakWith(method -> Optional.of(new Fault.Slow(Duration.ofMillis(50))));

    bot.platform.send(direct, HELLO, SEVEN);

    assertThat(nadia.messages()).hasSize(1);
  }

  @Test
  void aRefusedConnectionIsCertainlyNotSent() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (SlackHttp http = http(URI.create("http://127.0.0.1:" + port + "/api/"))) {
      SlackPlatform unreachable = platform(http, LoopbackBot.TOKEN);

      assertThat(failureOf(() -> unreachable.send(direct, HELLO, SEVEN)).reason())
          .isEqualTo(Reason.UNAVAILABLE);
    }
  }

  private static SlackHttp http(URI api) {
    return new SlackHttp(api, "other", LoopbackBot.DEADLINE, NOON);
  }

  private static SlackPlatform platform(SlackHttp http, String token) {
    return new SlackPlatform(http, SlackTokens.single(token), (m, outcome, duration) -> {}, 300);
  }

  @Test
  void aWrongTokenConcernsTheWholeWorkspace() {
    try (SlackHttp http = http(bot.slack.apiUrl())) {
      SlackPlatform stranger = platform(http, "xoxb-wrong");

      assertThat(failureOf(() -> stranger.send(direct, HELLO, SEVEN)).reason())
          .isEqualTo(Reason.UNAUTHORISED);
    }
  }

  /** The channel, answered by an address that Slack gave. */
  private Destination.Conversation answerable() {
    String channel = bot.slack.channelId("general");
    String id = bot.slack.workspace().address(channel, nadia.id(), null);
    String url = bot.slack.apiUrl().resolve("/response_url/" + id).toString();
    return new Destination.Conversation(
        SlackPlaces.workspace(Workspace.TEAM), new ReplyChannel(channel, url).encoded(), null);
  }

  @Test
  void whatWasAnsweredByAnAddressIsFoundInTheHistoryToo() throws Exception {
    bot.slack.grantReading();
    Destination to = answerable();

    bot.platform.send(to, HELLO, SEVEN);

    assertThat(bot.platform.find(to, SEVEN)).isPresent();
    assertThat(bot.platform.find(to, new DeliveryId(8))).isEmpty();
  }

  @Test
  void anAddressThatIsRefusedSaysNothingOfTheWorkspace() throws Exception {
    bot.slack.breakWith(
        method ->
            method.equals("response_url")
                ? Optional.of(new Fault.ErrorStatus(403, false))
                : Optional.empty());

    bot.platform.send(answerable(), HELLO, SEVEN);

    assertThat(bot.slack.calls())
        .extracting(RecordedCall::method)
        .containsExactly("response_url", "chat.postMessage");
  }

  @Test
  void aTokenThatNoHeaderTakesIsRefusedAndNoDoubt() {
    try (SlackHttp http = http(bot.slack.apiUrl())) {
      SlackPlatform garbled = platform(http, "xoxb-\n");

      assertThat(failureOf(() -> garbled.send(direct, HELLO, SEVEN)).reason())
          .isEqualTo(Reason.REJECTED);
    }
  }

  @Test
  void whoeverLeftCannotBeReached() {
    bot.slack.leaves(nadia);

    assertThat(failureOf(() -> bot.platform.send(direct, HELLO, SEVEN)).reason())
        .isEqualTo(Reason.RECIPIENT_UNREACHABLE);
  }

  @Test
  void everyCallIsObserved() throws Exception {
    List<String> observed = new ArrayList<>();
    try (SlackHttp http = http(bot.slack.apiUrl())) {
      SlackPlatform platform =
          new SlackPlatform(
              http,
              SlackTokens.single(LoopbackBot.TOKEN),
              (method, outcome, duration) -> observed.add(method + " " + outcome),
              300);
      platform.send(direct, HELLO, SEVEN);
      bot.slack.breakWith(method -> Optional.of(new Fault.Truncated()));
      failureOf(() -> platform.profile(identity(nadia)));
    }

    assertThat(observed).containsExactly("chat.postMessage ok", "users.info unavailable");
  }

  @Test
  void aMessageInDoubtIsFoundByItsDelivery() throws Exception {
    bot.slack.breakWith(method -> Optional.of(new Fault.Reset(true)));
    failureOf(() -> bot.platform.send(direct, HELLO, SEVEN));
    bot.slack.breakWith(method -> Optional.empty());

    Optional<MessageRef> found = bot.platform.find(direct, SEVEN);
    bot.platform.update(found.orElseThrow(), Card.of(RichText.plain("Retrouvé")));

    assertThat(nadia.messages()).extracting(SeenMessage::text).containsExactly("Retrouvé");
    assertThat(bot.platform.find(direct, new DeliveryId(8))).isEmpty();
  }

  @Test
  void aMessageInDoubtIsFoundInItsThread() throws Exception {
    bot.slack.grantReading();
    nadia.mentions("general", "bonjour");
    SeenMessage mention = nadia.messages().get(0);
    String[] place = mention.id().split("/", -1);
    Destination thread =
        new Destination.Conversation(SlackPlaces.workspace(Workspace.TEAM), place[0], place[1]);
    MessageRef sent = bot.platform.send(thread, HELLO, SEVEN);

    assertThat(bot.platform.find(thread, SEVEN)).contains(sent);
  }

  @Test
  void aWhisperInDoubtStaysInDoubt() {
    Destination.Conversation channel =
        new Destination.Conversation(SlackPlaces.workspace(Workspace.TEAM), "C1", null);

    PlatformException failure =
        failureOf(() -> bot.platform.find(new Destination.Whisper(channel, nadia.id()), SEVEN));

    assertThat(failure.reason()).isEqualTo(Reason.AMBIGUOUS);
  }

  @Test
  void aWhisperWhereTheBotIsNotGoesToThePerson() throws Exception {
    Destination.Conversation elsewhere =
        new Destination.Conversation(SlackPlaces.workspace(Workspace.TEAM), "CPRIVATE", null);

    bot.platform.send(new Destination.Whisper(elsewhere, nadia.id()), HELLO, SEVEN);

    assertThat(nadia.messages()).extracting(SeenMessage::conversation).containsExactly("direct");
  }

  @Test
  void aUsedUpAnswerAddressGivesWayToAWhisper() throws Exception {
    bot.slack.commandsIn(nadia, "general", "/ambassadeur points");
    Destination privately = bot.heard.get(0).origin().answer().privately();

    for (int i = 0; i < 6; i++) {
      bot.platform.send(privately, HELLO, SEVEN);
    }

    assertThat(nadia.messages()).hasSize(6);
    assertThat(bot.slack.calls()).extracting(RecordedCall::method).contains("chat.postEphemeral");
  }

  @Test
  void aProfileSaysWhatTheCoreNeeds() throws Exception {
    Profile profile = bot.platform.profile(identity(nadia));

    assertThat(profile)
        .isEqualTo(
            new Profile(
                identity(nadia),
                "Nadia",
                "n@example.org",
                Language.FRENCH,
                ZoneId.of("Europe/Paris"),
                true,
                true));
  }

  @Test
  void membersComePageByPageWithoutBots() throws Exception {
    for (int i = 0; i < 450; i++) {
      bot.slack.add(new Newcomer("P" + i, i + "@example.org", "en-GB", "Europe/London", false));
    }
    List<Profile> members = new ArrayList<>();

    bot.platform.members(SlackPlaces.workspace(Workspace.TEAM), members::add);

    assertThat(members).hasSize(451).allMatch(Profile::isPerson);
    assertThat(bot.slack.calls()).hasSize(3);
  }

  @Test
  void withoutTheScopeOrThePlanNoGroupIsRead() {
    for (String error : List.of("missing_scope", "paid_teams_only")) {
      bot.slack.refuseGroups(error);

      assertThat(failureOf(() -> bot.platform.groups(SlackPlaces.workspace(Workspace.TEAM))))
          .extracting(PlatformException::reason)
          .isEqualTo(Reason.UNAUTHORISED);
    }
  }

  @Test
  void slackRetriesAnEventThatCouldNotBeStored() {
    bot.failures.set(2);

    nadia.says("bonjour");

    assertThat(bot.heard).hasSize(1);
  }

  @Test
  void paceIsEnforcedWhenAsked() throws Exception {
    bot.slack.enforcePace(true);
    bot.platform.send(direct, HELLO, SEVEN);

    assertThat(failureOf(() -> bot.platform.send(direct, HELLO, SEVEN)).retryAfter())
        .contains(Duration.ofSeconds(1));
  }

  @Test
  void aMessageOverTheLimitsIsRefusedByTheSimulator() {
    String blocks = "[" + "{\"type\":\"divider\"},".repeat(50) + "{\"type\":\"divider\"}]";

    assertThat(BlockKitRules.ofMessage(WebApi.json(blocks)))
        .containsExactly("51 blocks in a message, at most 50");
  }
}
