package org.ambassadorbot.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.Simulator.RecordedCall;
import org.ambassadorbot.slack.install.InstalledTokens;
import org.ambassadorbot.slack.install.OAuthClient;
import org.ambassadorbot.slack.install.Page;
import org.ambassadorbot.slack.install.SlackInstallation;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.WebCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackInstallationTest {
  private static final WorkspaceId TEAM = SlackPlaces.workspace(Workspace.TEAM);

  private final TestClock clock = new TestClock();
  private final KeptInstallations installations = new KeptInstallations();
  private final List<Incoming> heard = new ArrayList<>();
  private SlackSimulator slack;
  private SlackHttp http;
  private SimulatedPerson nadia;
  private InstalledTokens tokens;
  private SlackInstallation installation;

  @BeforeEach
  void start() {
    slack = SlackSimulator.start(clock);
    nadia = slack.add(new Newcomer("Nadia", "n@example.org", "fr-FR", "Europe/Paris", true));
    http = new SlackHttp(slack.apiUrl(), "install", Duration.ofSeconds(2), clock);
    OAuthClient oauth =
        new OAuthClient(new WebCalls(http, CallObserver.NONE), "client id", "client secret");
    tokens = new InstalledTokens(installations, oauth, clock);
    URI publicUrl = URI.create("https://bot.example.org/");
    installation =
        new SlackInstallation(
            oauth,
            installations,
            incoming -> {
              heard.add(incoming);
              return new Reply.Nothing();
            },
            new SlackInstallation.Addresses(publicUrl, slack.apiUrl()),
            clock);
  }

  @AfterEach
  void stop() {
    http.close();
    slack.close();
  }

  private record Begun(String state, String cookie) {}

  private Begun begin() {
    Page page = installation.install();
    String location = page.headers().getOrDefault("Location", "");
    String state = location.substring(location.indexOf("&state=") + 7);
    String cookie = page.headers().getOrDefault("Set-Cookie", "");
    return new Begun(URLDecoder.decode(state, UTF_8), cookie.substring(0, cookie.indexOf(';')));
  }

  private Page comeBack(Begun begun, String code) {
    Map<String, String> query = Map.of("code", code, "state", begun.state());
    return installation.returned(query, "a=b; " + begun.cookie(), "en-GB,fr;q=0.5");
  }

  @Test
  void anInstallationIsKeptAndTheBotHearsOfIt() throws Exception {
    Page page = comeBack(begin(), slack.consents(nadia));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("Ambassador Bot is installed", "lang=\"en\"");
    assertThat(tokens.tokenOf(TEAM)).startsWith("xoxb-");
    assertThat(heard).singleElement().isInstanceOf(Incoming.BotInstalled.class);
    assertThat(heard.get(0).origin().sender().userId()).isEqualTo(nadia.id());
  }

  @Test
  void theConsentPageIsAskedForWhatTheManifestSays() {
    Page page = installation.install();

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.headers().getOrDefault("Location", ""))
        .startsWith(slack.apiUrl().resolve("/oauth/v2/authorize") + "?client_id=client+id")
        .contains("chat%3Awrite", "redirect_uri=https%3A%2F%2Fbot.example.org%2Fslack%2Foauth");
    assertThat(page.headers().getOrDefault("Set-Cookie", ""))
        .contains("HttpOnly", "Secure", "SameSite=Lax");
  }

  @Test
  void aStateWorksOnce() {
    Begun begun = begin();
    comeBack(begun, slack.consents(nadia));

    assertThat(comeBack(begun, slack.consents(nadia)).status()).isEqualTo(400);
  }

  @Test
  void aStateOfAnotherBrowserIsRefused() {
    Begun mine = begin();
    Begun theirs = begin();

    Page page = comeBack(new Begun(theirs.state(), mine.cookie()), slack.consents(nadia));

    assertThat(page.status()).isEqualTo(400);
    assertThat(installations.all(SlackPlaces.PLATFORM)).isEmpty();
  }

  @Test
  void aForgedStateIsRefused() {
    for (String state : List.of("", "x", "1.2.3", "99999999999.a.b", "..")) {
      Begun forged = new Begun(state, "ambassador-install=" + state);
      assertThat(comeBack(forged, slack.consents(nadia)).status()).isEqualTo(400);
    }
  }

  @Test
  void anOldStateIsRefused() {
    Begun begun = begin();
    clock.advance(Duration.ofMinutes(11));

    assertThat(comeBack(begun, slack.consents(nadia)).status()).isEqualTo(400);
  }

  @Test
  void nothingOfTheRequestIsShown() {
    Begun begun = begin();
    Map<String, String> query =
        Map.of("error", "<script>alert(1)</script>", "state", begun.state());

    Page page = installation.returned(query, begun.cookie(), "fr<script>");

    assertThat(page.html()).doesNotContain("script").contains("annulée", "lang=\"fr\"");
  }

  @Test
  void aRefusedCodeSaysSo() {
    assertThat(comeBack(begin(), "no such code").status()).isEqualTo(502);
  }

  @Test
  void aTokenIsRenewedBeforeItExpiresEvenForAScheduledSender() throws Exception {
    slack.rotateTokens(true);
    comeBack(begin(), slack.consents(nadia));
    String first = tokens.tokenOf(TEAM);
    assertThat(tokens.tokenOf(TEAM)).isEqualTo(first);

    clock.advance(Duration.ofHours(11).plusMinutes(30));
    String second = tokens.tokenOf(TEAM);

    assertThat(second).isNotEqualTo(first);
    assertThat(tokens.tokenOf(TEAM)).isEqualTo(second);
  }

  @Test
  void manySendersRenewATokenOnce() throws Exception {
    slack.rotateTokens(true);
    comeBack(begin(), slack.consents(nadia));
    clock.advance(Duration.ofHours(13));
    ExecutorService senders = Executors.newFixedThreadPool(8);
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(senders.submit(() -> tokens.tokenOf(TEAM)));
    }

    List<String> seen = new ArrayList<>();
    for (Future<String> answer : answers) {
      seen.add(answer.get());
    }
    senders.shutdown();

    assertThat(seen.stream().distinct()).hasSize(1);
    assertThat(slack.calls()).extracting(RecordedCall::method).hasSize(2);
  }

  @Test
  void aTokenThatCouldNotBeRenewedIsUsedWhileItLasts() throws Exception {
    slack.rotateTokens(true);
    comeBack(begin(), slack.consents(nadia));
    String first = tokens.tokenOf(TEAM);
    slack.breakWith(method -> Optional.of(new Fault.ErrorStatus(503, false)));

    clock.advance(Duration.ofHours(11).plusMinutes(30));
    assertThat(tokens.tokenOf(TEAM)).isEqualTo(first);
    clock.advance(Duration.ofHours(1));

    PlatformException failure =
        catchThrowableOfType(PlatformException.class, () -> tokens.tokenOf(TEAM));
    assertThat(failure.reason()).isEqualTo(PlatformException.Reason.UNAVAILABLE);
  }

  @Test
  void aClientSecretThatIsRefusedConcernsTheWholeWorkspace() throws Exception {
    slack.rotateTokens(true);
    comeBack(begin(), slack.consents(nadia));
    clock.advance(Duration.ofHours(13));
    slack.breakWith(method -> Optional.of(new Fault.ErrorStatus(400, false)));

    PlatformException failure =
        catchThrowableOfType(PlatformException.class, () -> tokens.tokenOf(TEAM));
    assertThat(failure.reason()).isEqualTo(PlatformException.Reason.UNAUTHORISED);
  }

  @Test
  void aStoreThatDoesNotHandATokenOverLeavesNoDoubt() {
    installations.save(TEAM, "not an installation");

    PlatformException failure =
        catchThrowableOfType(PlatformException.class, () -> tokens.tokenOf(TEAM));
    assertThat(failure.reason()).isEqualTo(PlatformException.Reason.UNAVAILABLE);
  }

  @Test
  void aForgottenWorkspaceHasNoToken() throws Exception {
    comeBack(begin(), slack.consents(nadia));
    tokens.forget(TEAM);

    PlatformException failure =
        catchThrowableOfType(PlatformException.class, () -> tokens.tokenOf(TEAM));
    assertThat(failure.reason()).isEqualTo(PlatformException.Reason.UNAUTHORISED);
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault.TooManyRequests(Duration.ofSeconds(30)),
        new Fault.ErrorStatus(412, false),
        new Fault.ErrorStatus(503, false),
        new Fault.ErrorStatus(500, true),
        new Fault.Reset(false),
        new Fault.Reset(true),
        new Fault.Hang(),
        new Fault.Truncated());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whateverGoesWrongIsSaidAndAnotherAttemptWorks(Fault fault) throws Exception {
    slack.breakWith(method -> Optional.of(fault));
    assertThat(comeBack(begin(), slack.consents(nadia)).status()).isEqualTo(502);
    assertThat(installations.all(SlackPlaces.PLATFORM)).isEmpty();

    slack.breakWith(FaultPlan.NONE);
    clock.advance(Duration.ofSeconds(30));
    assertThat(comeBack(begin(), slack.consents(nadia)).status()).isEqualTo(200);
    assertThat(tokens.tokenOf(TEAM)).startsWith("xoxb-");
  }

  /** A clock that is set by hand. */
  static final class TestClock extends Clock {
    private Instant now = Instant.parse("2026-09-02T10:00:00Z");

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
