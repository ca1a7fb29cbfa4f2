package org.ambassadorbot.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.contract.CallsInSources;
import org.ambassadorbot.playground.contract.FaultMatrix;
import org.ambassadorbot.playground.contract.FaultMatrix.Call;
import org.ambassadorbot.slack.install.InstalledTokens;
import org.ambassadorbot.slack.install.OAuthClient;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.SlackPlatform;
import org.ambassadorbot.slack.web.SlackTokens;
import org.ambassadorbot.slack.web.WebCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call that the adapter makes to Slack, against everything that can go wrong with one. */
class SlackFaultsTest {
  private static final Card HELLO = Card.of(RichText.plain("Bonjour"));
  private static final String APP_TOKEN = "xapp-test";
  private static final DeliveryId SEVEN = new DeliveryId(7);
  private static final WorkspaceId WORKSPACE = SlackPlaces.workspace(Workspace.TEAM);

  private static final Newcomer NEWCOMER =
      new Newcomer("Nadia", "n@example.org", "fr-FR", "Europe/Paris", true);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T10:00:00Z"));
  private LoopbackBot bot;
  private SlackHttp http;
  private SimulatedPerson nadia;
  private FaultMatrix matrix;

  @BeforeEach
  void start() throws Exception {
    bot = new LoopbackBot(clock);
    bot.slack.grantReading();
    bot.slack.connectBySocket(APP_TOKEN, LoopbackBot.TOKEN);
    http = new SlackHttp(bot.slack.apiUrl(), "faults", LoopbackBot.DEADLINE, clock);
    nadia = bot.slack.add(NEWCOMER);
    matrix = new FaultMatrix(bot.slack, clock);
  }

  @AfterEach
  void stop() {
    http.close();
    bot.close();
  }

  private Identity identity() {
    return SlackPlaces.identity(Workspace.TEAM, nadia.id());
  }

  /** Every method of Slack that the adapter calls. */
  private List<Call> calls(SlackPlatform platform, SlackHttp http) throws PlatformException {
    Destination direct = new Destination.Direct(identity());
    String channelId = bot.slack.workspace().channel("general");
    Destination.Conversation channel = new Destination.Conversation(WORKSPACE, channelId, null);
    MessageRef standing = bot.platform.send(direct, HELLO, SEVEN);
    Destination thread = new Destination.Conversation(WORKSPACE, channelId, standing.messageId());
    WebCalls calls = new WebCalls(http, CallObserver.NONE);
    bot.slack.gather("Ventes", List.of(nadia));
    return List.of(
        new Call("chat.postMessage", false, () -> platform.send(direct, HELLO, SEVEN)),
        new Call(
            "chat.postEphemeral",
            false,
            () -> platform.send(new Destination.Whisper(channel, nadia.id()), HELLO, SEVEN)),
        new Call(
            "views.publish",
            true,
            () -> platform.send(new Destination.Home(identity()), HELLO, SEVEN)),
        new Call("chat.update", true, () -> platform.update(standing, HELLO)),
        new Call("chat.getPermalink", true, () -> calls.permalink(LoopbackBot.TOKEN, standing)),
        new Call("chat.delete", true, () -> platform.delete(standing)),
        new Call("conversations.open", true, () -> platform.find(direct, SEVEN)),
        new Call("conversations.history", true, () -> platform.find(direct, SEVEN)),
        new Call("conversations.replies", true, () -> platform.find(thread, SEVEN)),
        new Call("users.info", true, () -> platform.profile(identity())),
        new Call("users.list", true, () -> platform.members(WORKSPACE, member -> {})),
        new Call("usergroups.list", true, () -> platform.groups(WORKSPACE)),
        new Call(
            "usergroups.users.list",
            true,
            () -> platform.members(WORKSPACE, "S0001", member -> {})),
        new Call("users.lookupByEmail", true, () -> platform.lookUp(WORKSPACE, NEWCOMER.email())),
        new Call("files.info", true, () -> platform.fetch(WORKSPACE, photo(), 1_000)),
        new Call("auth.test", true, () -> calls.identify(LoopbackBot.TOKEN)),
        new Call("apps.connections.open", true, () -> calls.socketAddress(APP_TOKEN)),
        new Call("oauth.v2.access", true, () -> renewsToken(calls)),
        new Call("views.open", false, () -> opensForm(platform)));
  }

  /** A token that has expired, and can be renewed once. */
  private void renewsToken(WebCalls calls) throws PlatformException {
    KeptInstallations installations = new KeptInstallations();
    installations.save(
        WORKSPACE,
        "{\"token\":\"xoxb-old\",\"expiresAt\":\"2026-09-02T09:00:00Z\",\"refreshToken\":\""
            + bot.slack.refreshToken()
            + "\"}");
    OAuthClient oauth = new OAuthClient(calls, "client id", "client secret");
    assertThat(new InstalledTokens(installations, oauth, clock).tokenOf(WORKSPACE))
        .isNotEqualTo("xoxb-old");
  }

  private void opensForm(SlackPlatform platform) throws PlatformException {
    View view =
        View.builder()
            .type("modal")
            .title(ViewTitle.builder().type("plain_text").text("Titre").build())
            .submit(ViewSubmit.builder().type("plain_text").text("Envoyer").build())
            .close(ViewClose.builder().type("plain_text").text("Fermer").build())
            .blocks(List.of(DividerBlock.builder().build()))
            .build();
    platform.open(WORKSPACE, bot.slack.workspace().trigger(nadia.id()), view);
  }

  private Attachment photo() {
    Member owner = new Member(nadia.id(), NEWCOMER, false);
    String id = bot.slack.files().keep(owner, "image/png", new byte[10]).path("id").asText();
    return new Attachment("image/png", id);
  }

  /** Files take their time: this call alone may last for half a minute. */
  private Call download(SlackPlatform platform) {
    return new Call("files.download", true, () -> platform.fetch(WORKSPACE, photo(), 1_000));
  }

  /** An address for answers is good for a few calls only: each attempt has one of its own. */
  private Call answer(SlackPlatform platform) {
    return new Call(
        "response_url",
        false,
        () -> {
          String id = bot.slack.workspace().address("C0001", nadia.id(), null);
          platform.whisper(bot.slack.apiUrl().resolve("/response_url/" + id).toString(), "Oui");
        });
  }

  private Stream<Call> all() throws PlatformException {
    return Stream.concat(timely(), Stream.of(download(bot.platform)));
  }

  private Stream<Call> timely() throws PlatformException {
    return Stream.concat(calls(bot.platform, http).stream(), Stream.of(answer(bot.platform)));
  }

  @Test
  void noCallIsForgotten() throws Exception {
    CallsInSources sources = new CallsInSources("slack-adapter");

    assertThat(all().map(Call::method))
        .containsExactlyInAnyOrderElementsOf(sources.namedBy("once", "repeatable", "observed"));
    assertThat(sources.filesWith(".newCall("))
        .containsExactly("FileFetching.java", "MessageCalls.java", "ResponseUrlCalls.java");
    assertThat(sources.filesWith("http.methods()")).containsExactly("WebCalls.java");
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
    calls(bot.platform, http).forEach(matrix::neverCallsInsideARetryAfter);
  }

  @Test
  void aSlowAnswerIsAnAnswer() throws Exception {
    all().forEach(matrix::bearsSlowness);
  }

  @Test
  void everyCallHasADeadline() throws Exception {
    matrix.hasADeadline(timely().toList());
  }

  @Test
  void whereNobodyListensNothingIsInDoubt() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    URI nowhere = URI.create("http://127.0.0.1:" + port + "/api/");
    try (SlackHttp lost = new SlackHttp(nowhere, "lost", LoopbackBot.DEADLINE, clock)) {
      SlackPlatform platform =
          new SlackPlatform(lost, SlackTokens.single(LoopbackBot.TOKEN), CallObserver.NONE, 300);
      calls(platform, lost).forEach(matrix::aRefusedConnectionIsNoDoubt);
    }
  }
}
