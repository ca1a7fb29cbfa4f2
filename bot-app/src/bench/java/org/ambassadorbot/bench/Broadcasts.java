package org.ambassadorbot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures broadcasts: at a platform's limit beside naive loops, and with the limits lifted. {@code
 * bench.recipients} and {@code bench.queue} say how many people, {@code bench.perMinute} the limit
 * of the make-believe Slack.
 */
final class Broadcasts {
  private static final int RECIPIENTS = Integer.getInteger("bench.recipients", 10_000);
  static final int QUEUE = Integer.getInteger("bench.queue", 100_000);
  private static final int PER_MINUTE = Integer.getInteger("bench.perMinute", 3_000);
  private static final int PER_SECOND = 50;
  private static final int UNLIMITED = 600_000;
  private static final int COMMANDS_PER_SECOND = 50;
  private static final Duration COMMANDING = Duration.ofSeconds(10);
  private static final long NAP_NANOS = 2_000_000;

  private final Bots bots;
  private final Path folder;
  private final PrintStream out;

  Broadcasts(Bots bots, Path folder, PrintStream out) {
    this.bots = bots;
    this.folder = folder;
    this.out = out;
  }

  /** Starts the bot. */
  interface Bots {
    Child start(Map<String, String> environment) throws IOException;
  }

  private Crowd crowd(int people, String platform) throws IOException, SQLException {
    Path store = Files.createTempDirectory(folder, "crowd").resolve("ambassador.db");
    Crowd crowd = new Crowd(store);
    try (Child bot = start(crowd, Map.of())) {
      crowd.connectTo(bot.port());
      crowd.introduce();
    }
    crowd.gather(people, platform);
    return crowd;
  }

  private Child start(Crowd crowd, Map<String, String> more) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>(crowd.environment());
    environment.putAll(more);
    Child bot = bots.start(environment);
    bot.firstAnswer(
        "GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return bot;
  }

  /** Many recipients at Slack's limit: the bot, and the SDK's own clients in a loop. */
  void slackLimit() throws IOException, SQLException, InterruptedException {
    Gate.Limit limit = new Gate.Limit(PER_MINUTE, 60);
    head("Slack, " + RECIPIENTS + " recipients at " + PER_MINUTE + " messages a minute", limit);
    try (Crowd crowd = crowd(RECIPIENTS, "slack")) {
      try (Child bot =
          start(crowd, Map.of("SLACK_MESSAGES_PER_MINUTE", Integer.toString(PER_MINUTE)))) {
        crowd.connectTo(bot.port());
        crowd.slackGate().enforce(limit);
        crowd.broadcast();
        row("the bot", limit, finished(crowd.slackGate()));
      }
      String api = crowd.slackGate().address() + "api/";
      crowd.slackGate().enforce(limit);
      NaiveLoops.slack(api, RECIPIENTS);
      row("SDK's client in a loop", limit, finished(crowd.slackGate()));
      crowd.slackGate().enforce(limit);
      NaiveLoops.slackAsync(api, RECIPIENTS);
      row("SDK's asynchronous client", limit, finished(crowd.slackGate()));
    }
  }

  /** Many recipients at Teams' limit: the bot, and a loop that obeys every refusal. */
  void teamsLimit() throws IOException, SQLException, InterruptedException {
    Gate.Limit limit = new Gate.Limit(PER_SECOND, 1);
    head("Teams, " + RECIPIENTS + " recipients at " + PER_SECOND + " requests a second", limit);
    try (Crowd crowd = crowd(RECIPIENTS, "teams")) {
      try (Child bot =
          start(crowd, Map.of("TEAMS_REQUESTS_PER_SECOND", Integer.toString(PER_SECOND)))) {
        crowd.connectTo(bot.port());
        crowd.teamsGate().enforce(limit);
        crowd.broadcast();
        row("the bot", limit, finished(crowd.teamsGate()));
      }
      crowd.teamsGate().enforce(limit);
      NaiveLoops.teams(crowd.teamsGate().address(), RECIPIENTS);
      row("a loop over HTTP", limit, finished(crowd.teamsGate()));
    }
  }

  private void head(String title, Gate.Limit limit) {
    out.printf(Locale.ROOT, "%n%s; no sender can take less than %.0f s.%n%n", title, floor(limit));
    out.println("| sender | seconds | to the floor | refused (429) | inside a Retry-After |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
  }

  private static double floor(Gate.Limit limit) {
    return limit.floorSeconds(RECIPIENTS);
  }

  private void row(String sender, Gate.Limit limit, Gate.Count count) {
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.3f | %d | %d |%n",
        sender,
        count.seconds(),
        count.seconds() / floor(limit),
        count.refused(),
        count.insideRetryAfter());
  }

  private static Gate.Count finished(Gate gate) {
    return awaited(gate, RECIPIENTS);
  }

  private static Gate.Count awaited(Gate gate, int messages) {
    long lastSeen = System.nanoTime();
    int passed = 0;
    while (gate.count().passed() < messages) {
      LockSupport.parkNanos(NAP_NANOS);
      if (gate.count().passed() > passed) {
        passed = gate.count().passed();
        lastSeen = System.nanoTime();
      }
      if (System.nanoTime() - lastSeen > Duration.ofMinutes(5).toNanos()) {
        throw new IllegalStateException("only " + passed + " of " + messages + " came");
      }
    }
    return gate.count();
  }

  /** A long queue: putting it in, waiting, sending it with the limits lifted. */
  void queue() throws IOException, SQLException {
    out.printf(Locale.ROOT, "%nA broadcast to %d people on Slack, on SQLite.%n%n", QUEUE);
    out.println("| what | found |");
    out.println("| --- | ---: |");
    try (Crowd crowd = crowd(QUEUE, "slack")) {
      SignedRequests requests =
          new SignedRequests(Clock.systemUTC(), crowd.team(), Gate.CROWD + "1");
      wait(crowd, requests);
      send(crowd, requests);
    }
  }

  private void wait(Crowd crowd, SignedRequests requests) throws IOException {
    try (Child bot = start(crowd, Map.of("SLACK_MESSAGES_PER_MINUTE", "60"))) {
      crowd.connectTo(bot.port());
      commands(bot, requests);
      long start = System.nanoTime();
      crowd.broadcast();
      crowd.awaitEnqueued();
      say("enqueued within", "%.1f s", (System.nanoTime() - start) / 1e9);
      LockSupport.parkNanos(Duration.ofSeconds(12).toNanos()); // memory is given back every five
      say(
          "resident, " + crowd.deliveries("READY") + " waiting",
          "%.0f MB",
          bot.residentMegabytes());
      say("commands meanwhile, p99", "%.1f ms", commands(bot, requests).percentile(99));
      say("resident after the commands", "%.0f MB", bot.residentMegabytes());
    }
  }

  private void send(Crowd crowd, SignedRequests requests) throws IOException {
    String perMinute = Integer.toString(UNLIMITED);
    try (Child bot = start(crowd, Map.of("SLACK_MESSAGES_PER_MINUTE", perMinute))) {
      awaited(crowd.slackGate(), QUEUE / 10);
      Gate.Count before = crowd.slackGate().count();
      double cpu = bot.cpuSeconds();
      Gate.Count after = awaited(crowd.slackGate(), QUEUE / 10 * 6);
      int sent = after.passed() - before.passed();
      say("sends, limits lifted", "%.0f/s", sent / ((after.last() - before.last()) / 1e9));
      say("processor for each", "%.0f µs", (bot.cpuSeconds() - cpu) * 1e6 / sent);
      say("commands meanwhile, p99", "%.1f ms", commands(bot, requests).percentile(99));
      say("resident while sending", "%.0f MB", bot.residentMegabytes());
    }
  }

  private Latencies commands(Child bot, SignedRequests requests) throws IOException {
    int count = (int) (COMMANDS_PER_SECOND * COMMANDING.toSeconds());
    List<byte[]> made = requests.commands(count, number -> "points");
    return Load.pace(bot.port(), made, COMMANDS_PER_SECOND).latencies();
  }

  private void say(String what, String format, double figure) {
    out.printf(Locale.ROOT, "| %s | " + format + " |%n", what, figure);
  }
}
