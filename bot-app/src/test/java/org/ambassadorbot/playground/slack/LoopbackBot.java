package org.ambassadorbot.playground.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.playground.LoopbackServer;
import org.ambassadorbot.slack.SlackEndpoint;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.SlackPhrases;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.inbound.SlackSignature;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.slack.web.SlackPlatform;
import org.ambassadorbot.slack.web.SlackTokens;

/** The real adapter behind a small server, with a script in place of the bot. */
final class LoopbackBot implements AutoCloseable {
  static final String SECRET = "signing secret";
  static final String TOKEN = "xoxb-test";
  static final Duration DEADLINE = Duration.ofMillis(1_500);

  final List<Incoming> heard = new CopyOnWriteArrayList<>();
  final SlackSimulator slack;
  final SlackPlatform platform;
  final SlackInteractions interactions;
  volatile Function<Incoming, Reply> script = incoming -> new Reply.Nothing();
  final AtomicInteger failures = new AtomicInteger();

  private final Set<String> receipts = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SlackHttp http;
  private final HttpServer server;
  private final SlackEndpoint endpoint;

  LoopbackBot(Clock clock) {
    slack = SlackSimulator.start(clock);
    http = new SlackHttp(slack.apiUrl(), "test", DEADLINE, clock);
    platform =
        new SlackPlatform(http, SlackTokens.single(TOKEN), (method, outcome, duration) -> {}, 300);
    interactions =
        new SlackInteractions(
            this::handle, platform, new SlackPhrases(Language.FRENCH), workspace -> {});
    SlackInbound inbound = new SlackInbound(new ResponseUrls(slack.apiUrl()));
    endpoint = new SlackEndpoint(new SlackSignature(SECRET, clock), inbound, interactions);
    server = LoopbackServer.start("/slack/events", this::serve, threads);
    slack.connectTo(address(), SECRET, TOKEN);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private Reply handle(Incoming incoming) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("no disk");
    }
    if (!receipts.add(incoming.origin().receipt().value())) {
      return new Reply.Nothing();
    }
    heard.add(incoming);
    Reply reply = script.apply(incoming);
    return reply.render(new Deliverer(incoming, this));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      SlackEndpoint.Answer answer = endpoint.events(exchange.getRequestHeaders()::getFirst, body);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      boolean isEmpty = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.status(), isEmpty ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.close();
    slack.close();
  }

  /** Sends what does not fit in the response, as the core's outbox would. */
  private record Deliverer(Incoming incoming, LoopbackBot bot) implements Reply.Renderer<Reply> {
    private boolean fits(AnswerKind kind) {
      return incoming.origin().answer().inResponse().contains(kind);
    }

    private Reply sent(Destination to, Card card) {
      try {
        bot.platform.send(to, card, new DeliveryId(1));
        return new Reply.Nothing();
      } catch (PlatformException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Reply nothing(Reply.Nothing nothing) {
      return nothing;
    }

    @Override
    public Reply say(Reply.Say say) {
      boolean fits = fits(AnswerKind.SAY);
      return fits ? say : sent(incoming.origin().answer().publicly(), say.card());
    }

    @Override
    public Reply sayPrivately(Reply.SayPrivately say) {
      boolean fits = fits(AnswerKind.SAY_PRIVATELY);
      return fits ? say : sent(incoming.origin().answer().privately(), say.card());
    }

    @Override
    public Reply replaceSource(Reply.ReplaceSource replace) {
      try {
        bot.platform.update(sourceOf(incoming), replace.card());
        return new Reply.Nothing();
      } catch (PlatformException e) {
        throw new IllegalStateException(e);
      }
    }

    private static MessageRef sourceOf(Incoming incoming) {
      if (incoming instanceof Incoming.ButtonPressed pressed) {
        return Objects.requireNonNull(pressed.source());
      }
      return Objects.requireNonNull(((Incoming.FormSubmitted) incoming).source());
    }

    @Override
    public Reply openForm(Reply.OpenForm open) {
      return open;
    }

    @Override
    public Reply fieldErrors(Reply.FieldErrors errors) {
      return errors;
    }
  }
}
