package org.ambassadorbot.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.slack.install.InstalledTokens;
import org.ambassadorbot.slack.install.OAuthClient;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.WebCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What renews a token works once: nothing that goes wrong between Slack and the store loses it. */
class TokenRenewalTest {
  private static final WorkspaceId TEAM = SlackPlaces.workspace(Workspace.TEAM);

  private final SlackInstallationTest.TestClock clock = new SlackInstallationTest.TestClock();
  private final FailingInstallations installations = new FailingInstallations();
  private SlackSimulator slack;
  private SlackHttp http;
  private InstalledTokens tokens;

  @BeforeEach
  void start() {
    slack = SlackSimulator.start(clock);
    slack.rotateTokens(true);
    http = new SlackHttp(slack.apiUrl(), "renewal", Duration.ofSeconds(2), clock);
    tokens = instance();
    keep(clock.instant().plus(Duration.ofHours(1)));
  }

  @AfterEach
  void stop() {
    http.close();
    slack.close();
  }

  private InstalledTokens instance() {
    WebCalls calls = new WebCalls(http, CallObserver.NONE);
    return new InstalledTokens(
        installations, new OAuthClient(calls, "client id", "client secret"), clock);
  }

  /** An installation that is about to expire. */
  private void keep(Instant end) {
    installations.save(
        TEAM,
        "{\"token\":\"xoxb-old\",\"expiresAt\":\""
            + end
            + "\",\"refreshToken\":\""
            + slack.refreshToken()
            + "\"}");
  }

  private int renewals() {
    return slack.calls().size();
  }

  @Test
  void whatTheStoreDidNotTakeIsUsedAndWrittenDownLater() throws Exception {
    installations.failAfter(1);

    String token = tokens.tokenOf(TEAM);

    assertThat(token).isNotEqualTo("xoxb-old");
    assertThat(tokens.tokenOf(TEAM)).isEqualTo(token);
    installations.recover();
    assertThat(tokens.tokenOf(TEAM)).isEqualTo(token);
    assertThat(instance().tokenOf(TEAM)).isEqualTo(token);
    assertThat(renewals()).isEqualTo(1);
  }

  @Test
  void aProcessThatDiedBeforeTheStoreHadItIsFollowedByOneThatAsksAgain() throws Exception {
    installations.failAfter(1);
    tokens.tokenOf(TEAM);
    installations.recover();
    InstalledTokens next = instance();

    assertThat(next.tokenOf(TEAM)).as("good for an hour").isEqualTo("xoxb-old");
    clock.advance(Duration.ofSeconds(11));
    String token = next.tokenOf(TEAM);

    assertThat(token).isNotEqualTo("xoxb-old");
    assertThat(instance().tokenOf(TEAM)).isEqualTo(token);
    assertThat(renewals()).isEqualTo(2);
  }

  @Test
  void twoInstancesDoNotBothUseIt() throws Exception {
    List<InstalledTokens> instances = List.of(tokens, instance());
    ExecutorService senders = Executors.newFixedThreadPool(16);
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      InstalledTokens one = instances.get(i % 2);
      answers.add(senders.submit(() -> one.tokenOf(TEAM)));
    }
    Set<String> seen = new HashSet<>();
    for (Future<String> answer : answers) {
      seen.add(answer.get());
    }
    senders.shutdown();

    assertThat(renewals()).isEqualTo(1);
    String renewed = tokens.tokenOf(TEAM);
    assertThat(seen).isSubsetOf("xoxb-old", renewed);
    assertThat(instances.get(1).tokenOf(TEAM)).isEqualTo(renewed);
  }

  @Test
  void anExpiredTokenThatAnotherInstanceRenewsIsWaitedFor() throws Exception {
    keep(clock.instant().minusSeconds(1));
    installations.failAfter(1);
    tokens.tokenOf(TEAM);

    PlatformException failure =
        catchThrowableOfType(PlatformException.class, () -> instance().tokenOf(TEAM));

    assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(10));
  }

  @Test
  void aStoreThatTakesNothingKeepsTheRefreshTokenFromBeingSpent() throws Exception {
    installations.failAfter(0);

    assertThat(tokens.tokenOf(TEAM)).isEqualTo("xoxb-old");

    assertThat(renewals()).isZero();
  }

  @Test
  void aRefusedRenewalIsNotAskedForWithEachMessage() throws Exception {
    slack.breakWith(method -> Optional.of(new Fault.ErrorStatus(400, false)));
    for (int i = 0; i < 5; i++) {
      assertThat(tokens.tokenOf(TEAM)).isEqualTo("xoxb-old");
    }
    assertThat(renewals()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(61));
    assertThatThrownBy(() -> tokens.tokenOf(TEAM)).hasMessageStartingWith("UNAUTHORISED");
    assertThatThrownBy(() -> tokens.tokenOf(TEAM)).hasMessageStartingWith("UNAUTHORISED");
    assertThat(renewals()).isEqualTo(2);
  }

  @Test
  void aRenewalIsNotAskedForInsideARetryAfter() throws Exception {
    slack.breakWith(method -> Optional.of(new Fault.TooManyRequests(Duration.ofMinutes(5))));
    assertThat(tokens.tokenOf(TEAM)).isEqualTo("xoxb-old");
    slack.breakWith(FaultPlan.NONE);
    clock.advance(Duration.ofMinutes(4));
    assertThat(tokens.tokenOf(TEAM)).isEqualTo("xoxb-old");
    assertThat(renewals()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.tokenOf(TEAM)).isNotEqualTo("xoxb-old");
  }

  /** A store that stops taking anything after some changes. */
  private static final class FailingInstallations extends KeptInstallations {
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    void failAfter(int changes) {
      left.set(changes);
    }

    void recover() {
      left.set(Integer.MAX_VALUE);
    }

    @Override
    public boolean replace(WorkspaceId workspace, String read, String secret) {
      if (left.getAndUpdate(number -> Math.max(0, number - 1)) == 0) {
        throw new IllegalStateException("no disk");
      }
      return super.replace(workspace, read, secret);
    }
  }
}
