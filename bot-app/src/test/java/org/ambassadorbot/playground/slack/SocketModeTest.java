package org.ambassadorbot.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.socket.SlackSocketMode;
import org.ambassadorbot.slack.web.CallObserver;
import org.ambassadorbot.slack.web.SlackHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {
  private static final String APP_TOKEN = "xapp-test";
  private static final int CONCURRENCY = 8;

  private LoopbackBot bot;
  private SlackHttp http;
  private SlackSocketMode socket;
  private SimulatedPerson nadia;

  @BeforeEach
  void start() throws Exception {
    bot = new LoopbackBot(Clock.systemUTC());
    nadia = bot.slack.add(new Newcomer("Nadia", "n@example.org", "fr-FR", "Europe/Paris", true));
    bot.slack.connectBySocket(APP_TOKEN, LoopbackBot.TOKEN);
    http = new SlackHttp(bot.slack.apiUrl(), "socket", LoopbackBot.DEADLINE, Clock.systemUTC());
    socket = socket(new AtomicBoolean());
    socket.start();
  }

  private SlackSocketMode socket(AtomicBoolean standing) {
    return new SlackSocketMode(
        new SlackSocketMode.Entrance(http, CallObserver.NONE, APP_TOKEN),
        new SlackInbound(new ResponseUrls(bot.slack.apiUrl())),
        bot.interactions,
        CONCURRENCY,
        standing::set);
  }

  @AfterEach
  void stop() throws Exception {
    socket.close();
    http.close();
    bot.close();
  }

  @Test
  void theSameConversationGoesOverTheSocket() {
    bot.script = incoming -> new Reply.OpenForm(SampleCards.form());
    bot.slack.commandsIn(nadia, "general", "/ambassadeur suggérer");
    bot.script = incoming -> new Reply.FieldErrors(Map.of("link", "Déjà proposé"), null);
    nadia.submits(Map.of("consent", "true"));
    assertThat(nadia.form().orElseThrow().errors()).containsEntry("link", "Déjà proposé");
    bot.script = incoming -> new Reply.SayPrivately(Card.of(RichText.plain("Merci")));

    nadia.submits(Map.of("consent", "true"));
    nadia.says("points");
    bot.slack.commandsIn(nadia, "general", "/ambassadeur points");

    assertThat(nadia.messages())
        .extracting(SeenMessage::text)
        .containsExactly("Merci", "points", "Merci", "Merci");
    assertThat(bot.slack.breaches()).isEmpty();
  }

  @Test
  void whereSlackGivesNoAddressItIsAskedAgainUntilItDoes() throws Exception {
    socket.close();
    AtomicInteger asked = new AtomicInteger();
    bot.slack.breakWith(
        method ->
            method.equals("apps.connections.open") && asked.incrementAndGet() == 1
                ? Optional.of(new Fault.ErrorStatus(500, false))
                : Optional.empty());
    AtomicBoolean isStanding = new AtomicBoolean();
    try (SlackSocketMode late = socket(isStanding)) {
      late.start();
      awaitTrue(() -> asked.get() >= 1);
      assertThat(isStanding).isFalse();

      awaitTrue(isStanding::get);
      assertThat(asked).hasValue(2);
    }
  }

  private static void awaitTrue(BooleanSupplier claim) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!claim.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void theSameDeliveryTwiceActsOnce() {
    nadia.says("points");
    bot.slack.redeliverLast();

    assertThat(bot.heard).hasSize(1);
  }

  @Test
  void requestsAreHandledSideBySide() throws Exception {
    CountDownLatch together = new CountDownLatch(CONCURRENCY);
    bot.script =
        incoming -> {
          together.countDown();
          try {
            boolean isTogether = together.await(5, TimeUnit.SECONDS);
            return new Reply.SayPrivately(Card.of(RichText.plain("ensemble " + isTogether)));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    ExecutorService people = Executors.newFixedThreadPool(CONCURRENCY);
    List<Future<?>> sent = new ArrayList<>();
    for (int i = 0; i < CONCURRENCY; i++) {
      sent.add(people.submit(() -> nadia.commands("/ambassadeur points")));
    }
    for (Future<?> one : sent) {
      one.get(10, TimeUnit.SECONDS);
    }
    people.shutdown();

    assertThat(nadia.messages())
        .hasSize(CONCURRENCY)
        .extracting(SeenMessage::text)
        .containsOnly("ensemble true");
  }
}
