package org.ambassadorbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.SlackPhrases;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.Modals;
import org.ambassadorbot.slack.web.SlackHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that stood is lost: in the open, in silence, or as Slack announced. */
class LostConnectionTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final SocketKeeper.Pauses SHORT =
      new SocketKeeper.Pauses(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(1));

  private final Set<String> receipts = ConcurrentHashMap.newKeySet();
  private final List<SlackSocketMode> opened = new ArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> acted = new CopyOnWriteArrayList<>();
  private final AtomicBoolean isStanding = new AtomicBoolean();
  private volatile CountDownLatch handling = new CountDownLatch(0);
  private SocketStandIn slack;
  private SlackHttp http;

  @BeforeEach
  void start() throws Exception {
    slack = new SocketStandIn();
    http = new SlackHttp(slack.api(), "lost", Duration.ofSeconds(2), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    opened.forEach(SlackSocketMode::close);
    http.close();
    slack.close();
  }

  /** Connects, and leaves at the end. */
  private SlackSocketMode connected(SocketKeeper.Pauses pauses) {
    SlackSocketMode socket =
        new SlackSocketMode(
            new SlackSocketMode.Entrance(http, CallObserver.NONE, "xapp-test"),
            new SlackInbound(new ResponseUrls(URI.create("https://hooks.example.org"))),
            new SlackInteractions(
                this::handle, new NoModals(), new SlackPhrases(Language.FRENCH), gone -> {}),
            new SlackSocketMode.Keeping(4, SECOND, pauses),
            isStanding::set);
    opened.add(socket);
    socket.start();
    awaitTrue(() -> !slack.connections.isEmpty());
    return socket;
  }

  /** The bot: it acts on each delivery once, by its receipt. */
  private Reply handle(Incoming incoming) {
    String receipt = incoming.origin().receipt().value();
    told.add(receipt);
    boolean isNews = receipts.add(receipt);
    if (isNews) {
      acted.add(receipt);
    }
    try {
      assertThat(handling.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Reply.Nothing();
  }

  private static void awaitTrue(BooleanSupplier claim) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!claim.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private void awaitConnections(int number) {
    awaitTrue(() -> slack.connections.size() >= number);
  }

  @Test
  void whatWasUnderWayWhenSlackClosedComesAgainAndActsOnce() {
    handling = new CountDownLatch(1);
    connected(SHORT);
    slack.says(0, 1);
    awaitTrue(() -> !told.isEmpty());
    slack.closes(0);
    awaitConnections(2);
    handling.countDown();
    slack.says(1, 1);
    slack.says(1, 2);

    awaitTrue(() -> slack.acknowledged.size() >= 2);
    assertThat(slack.acknowledged).containsExactlyInAnyOrder("1 envelope-1", "1 envelope-2");
    assertThat(acted).hasSize(2).doesNotHaveDuplicates();
    awaitTrue(isStanding::get);
  }

  @Test
  void aConnectionThatFellSilentIsReplaced() {
    connected(SHORT);
    awaitTrue(isStanding::get);
    slack.fallsSilent();
    awaitTrue(() -> slack.asked.size() >= 2);
    slack.answersAgain();
    awaitAcknowledged(1);
    assertThat(acted).hasSize(1);
    awaitTrue(isStanding::get);
  }

  /** Slack sends again what was not acknowledged, by whatever connection there is. */
  private void awaitAcknowledged(int number) {
    AtomicLong last = new AtomicLong();
    awaitTrue(
        () -> {
          int newest = slack.connections.size() - 1;
          boolean isTime = System.nanoTime() - last.get() > SECOND.toNanos();
          if (isTime && slack.connections.get(newest).isOpen()) {
            last.set(System.nanoTime());
            slack.says(newest, number);
          }
          return slack.acknowledged.stream().anyMatch(one -> one.endsWith("envelope-" + number));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "refresh_requested"})
  void anAnnouncedEndFindsANewConnectionStandingBeforeTheOldOneGoes(String reason) {
    handling = new CountDownLatch(1);
    connected(SHORT);
    slack.says(0, 1);
    awaitTrue(() -> !told.isEmpty());
    slack.announcesTheEnd(0, reason);
    awaitConnections(2);
    assertThat(slack.connections.get(0).isOpen()).isTrue();
    assertThat(isStanding).isTrue();
    slack.says(1, 2);
    handling.countDown();
    awaitTrue(() -> slack.acknowledged.size() >= 2);
    slack.closes(0);
    slack.says(1, 3);

    awaitTrue(() -> slack.acknowledged.size() >= 3);
    assertThat(slack.acknowledged)
        .containsExactlyInAnyOrder("0 envelope-1", "1 envelope-2", "1 envelope-3");
    assertThat(acted).hasSize(3).doesNotHaveDuplicates();
    assertThat(slack.connections).hasSize(2);
    assertThat(isStanding).isTrue();
  }

  @Test
  void connectionsThatDoNotLastAreTriedLessAndLessOften() {
    slack.isUnkind.set(true);
    SocketKeeper.Pauses growing =
        new SocketKeeper.Pauses(
            Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMinutes(1));
    connected(growing);
    awaitTrue(() -> slack.asked.size() >= 6);

    assertThat(gap(1)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    assertThat(gap(2)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    assertThat(gap(3)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(gap(4)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    assertThat(gap(5)).isBetween(Duration.ofMillis(400), Duration.ofSeconds(10));
    slack.isUnkind.set(false);
    awaitAcknowledged(1);
    assertThat(acted).hasSize(1);
  }

  private Duration gap(int number) {
    return Duration.ofNanos(slack.asked.get(number) - slack.asked.get(number - 1));
  }

  @Test
  void onceClosedItOpensNothingMore() {
    SlackSocketMode socket = connected(SHORT);
    awaitTrue(isStanding::get);
    socket.close();
    awaitTrue(() -> slack.connections.stream().noneMatch(one -> one.isOpen()));

    assertThat(slack.connections).hasSize(1);
  }

  /** Nobody opens a form here. */
  private static final class NoModals implements Modals {
    @Override
    public void open(WorkspaceId workspace, String triggerId, View view) {
      throw new IllegalStateException("no form was asked for");
    }

    @Override
    public void whisper(String responseUrl, String text) {
      throw new IllegalStateException("no answer was asked for");
    }
  }
}
