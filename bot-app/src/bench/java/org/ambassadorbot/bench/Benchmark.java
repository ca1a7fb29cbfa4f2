package org.ambassadorbot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the runnable jar and, beside it, a bare Bolt for Java echo. Both run on one core; the
 * load comes from this process, on another. Arguments: the jar, its class-data archive, a folder to
 * work in; system property {@code bench.seconds} sets the length of each measurement, {@code
 * bench.flags} adds flags, between commas, to both; {@code bench.sections} chooses among {@code
 * start}, {@code load}, {@code queue}, {@code slack-limit}, {@code teams-limit}, {@code link},
 * {@code ranking}, {@code awards}, {@code closing}, {@code note}, {@code search} and {@code
 * nudges}.
 */
public final class Benchmark {
  private static final int GROUP_CHALLENGES = 20;
  private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int STARTS = Integer.getInteger("bench.starts", 7);
  private static final List<String> SECTIONS =
      List.of(
          System.getProperty(
                  "bench.sections",
                  "start,load,link,queue,slack-limit,teams-limit,ranking,awards,closing,note,search,nudges")
              .split(",", -1));
  private static final int SERVER_CORE = 0;
  private static final int LOAD_CORE = 1;
  private static final int ANY_CORE = -1;
  private static final int FASTEST = 12_000;
  private static final int STEADY = 200;
  private static final Duration IDLENESS = Duration.ofSeconds(20);
  private static final Duration LONGEST_SETTLING = Duration.ofMinutes(5);

  /** The flags that the README recommends. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=3",
          "-XX:TrimNativeHeapInterval=5000",
          "-Xms64m",
          "-Xmn6m",
          "-Xmx128m",
          "-Dfile.encoding=UTF-8");

  private final Path jar;
  private final Path archive;
  private final Path folder;
  private final PrintStream out;
  private final SignedRequests requests = new SignedRequests(Clock.systemUTC());

  private Benchmark(Path jar, Path archive, Path folder, PrintStream out) {
    this.jar = jar;
    this.archive = archive;
    this.folder = folder;
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    System.setProperty("sun.net.httpserver.nodelay", "true"); // as real servers do
    System.setProperty("ambassador.stores", folder.toString()); // on disk, where tests have memory
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new Benchmark(Path.of(arguments[0]), Path.of(arguments[1]), folder, out).run();
    out.flush();
  }

  private static void stayOn(int core) throws IOException {
    String self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("taskset", "-a", "-c", "-p", Integer.toString(core), self)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join();
  }

  private void run() throws Exception {
    Broadcasts broadcasts = new Broadcasts(this::anywhere, folder, out);
    if (SECTIONS.contains("queue")) {
      broadcasts.queue();
    }
    if (SECTIONS.contains("queue") || SECTIONS.contains("enqueue")) {
      new EnqueueMeasure(Broadcasts.QUEUE, out).run();
    }
    if (SECTIONS.contains("slack-limit")) {
      broadcasts.slackLimit();
    }
    if (SECTIONS.contains("teams-limit")) {
      broadcasts.teamsLimit();
    }
    if (SECTIONS.contains("ranking") || SECTIONS.contains("awards")) {
      new LedgerMeasures(folder, out)
          .run(SECTIONS.contains("ranking"), SECTIONS.contains("awards"));
    }
    alone();
    if (Stream.of("start", "load", "link").anyMatch(SECTIONS::contains)) {
      interactions();
    }
  }

  /** What is measured in this process. */
  private void alone() {
    if (SECTIONS.contains("closing")) {
      new ClosingMeasure(out).run();
    }
    if (SECTIONS.contains("note")) {
      new NoteMeasure(out, 0).run();
      new NoteMeasure(out, GROUP_CHALLENGES).run();
    }
    if (SECTIONS.contains("search")) {
      new SearchMeasure(out).run();
    }
    if (SECTIONS.contains("nudges")) {
      new NudgeMeasure(out).run();
    }
  }

  private void interactions() throws IOException {
    try (SlackStandIn slack = SlackStandIn.start()) {
      Path store = Files.createTempDirectory(folder, "store").resolve("ambassador.db");
      try (Child bot = bot(SERVER_CORE, slack, store)) {
        bot.firstAnswer(ready());
        new Cast(bot.port(), requests).prepare();
      }
      if (SECTIONS.contains("start")) {
        start(slack, store);
      }
      stayOn(LOAD_CORE); // and with it whatever is started without a core of its own
      if (SECTIONS.contains("link")) {
        List<byte[]> visits = LinkMeasure.visits(store);
        try (Child bot = bot(SERVER_CORE, slack, store)) {
          bot.firstAnswer(ready());
          new LinkMeasure(out).run(bot, visits);
        }
      }
      if (SECTIONS.contains("load")) {
        load(slack, store);
      }
    }
  }

  private void start(SlackStandIn slack, Path store) throws IOException {
    out.println();
    out.println("| start to … (ms, median of " + STARTS + ") | first answer | ready |");
    out.println("| --- | ---: | ---: |");
    String person = SignedRequests.people().get(0);
    for (int core : List.of(ANY_CORE, SERVER_CORE)) {
      List<Double> answered = new ArrayList<>();
      List<Double> ready = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        try (Child bot = bot(core, slack, store)) {
          answered.add(bot.firstAnswer(requests.command(person, "points")).millis());
        }
        try (Child bot = bot(core, slack, store)) {
          ready.add(bot.firstAnswer(ready()).millis());
        }
      }
      out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f |%n",
          core == ANY_CORE ? "all cores" : "one core",
          Figures.middle(answered),
          Figures.middle(ready));
    }
  }

  private void load(SlackStandIn slack, Path store) throws IOException {
    try (Child bot = bot(SERVER_CORE, slack, store);
        Child echo = echo(slack)) {
      bot.firstAnswer(ready());
      bot.firstAnswer(requests.command(SignedRequests.people().get(0), "points"));
      awaitSilence(slack);
      double idle = bot.residentMegabytes();
      Map<String, List<Figures>> found = new LinkedHashMap<>();
      saturate(bot, Command.POINTS);
      saturate(bot, Command.SUGGEST);
      saturate(echo, Command.POINTS);
      saturate(echo, Command.SUGGEST);
      for (int round = 0; round < ROUNDS; round++) {
        for (Command command : Command.values()) {
          add(found, "echo, " + command.label, saturate(echo, command));
          add(found, "bot, " + command.label, saturate(bot, command));
          add(found, "echo, " + command.label + ", 200/s", pace(echo, command));
          add(found, "bot, " + command.label + ", 200/s", pace(bot, command));
        }
      }
      report(found);
      out.println();
      out.printf(
          Locale.ROOT,
          "Resident: %.0f MB idle, %.0f MB after the load; the echo %.0f MB.%n",
          idle,
          bot.residentMegabytes(),
          echo.residentMegabytes());
    }
  }

  private static void add(Map<String, List<Figures>> found, String name, Figures figures) {
    found.computeIfAbsent(name, each -> new ArrayList<>()).add(figures);
  }

  private void report(Map<String, List<Figures>> found) {
    Map<String, Figures> medians = new LinkedHashMap<>();
    found.forEach((name, rounds) -> medians.put(name, Figures.median(rounds)));
    out.println();
    out.println("| load (median of " + ROUNDS + ") | requests/s | CPU µs each | p50 ms | p99 ms |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    medians.forEach((name, figures) -> out.println(figures.row(name)));
    out.println();
    for (Command command : Command.values()) {
      Figures bot = medians.get("bot, " + command.label);
      Figures echo = medians.get("echo, " + command.label);
      if (bot != null && echo != null) {
        out.printf(
            Locale.ROOT,
            "Bot to bare Bolt echo, %s: %.2f times the requests/s, %.2f times the CPU.%n",
            command.label,
            bot.perSecond() / echo.perSecond(),
            bot.cpuMicros() / echo.cpuMicros());
      }
    }
  }

  /** What people type under load. */
  private enum Command {
    POINTS("points"),
    SUGGEST("suggérer");

    private final String label;

    Command(String label) {
      this.label = label;
    }

    String text(long number) {
      return this == POINTS ? label : label + " https://example.org/" + number + " Un mot #énergie";
    }
  }

  private Figures saturate(Child child, Command command) throws IOException {
    int most = (int) (FASTEST * LENGTH.toSeconds());
    List<byte[]> made = requests.commands(most, command::text);
    double cpu = child.cpuSeconds();
    return figures(child, cpu, Load.saturate(child.port(), made, LENGTH));
  }

  private Figures pace(Child child, Command command) throws IOException {
    int count = (int) (STEADY * LENGTH.toSeconds());
    List<byte[]> made = requests.commands(count, command::text);
    double cpu = child.cpuSeconds();
    return figures(child, cpu, Load.pace(child.port(), made, STEADY));
  }

  private static Figures figures(Child child, double cpuBefore, Load.Outcome outcome)
      throws IOException {
    Latencies latencies = outcome.latencies();
    return new Figures(
        outcome.perSecond(),
        (child.cpuSeconds() - cpuBefore) * 1e6 / latencies.count(),
        latencies.percentile(50),
        latencies.percentile(99));
  }

  /** The bot on whatever core is free. */
  private Child anywhere(Map<String, String> environment) throws IOException {
    return Child.start(ANY_CORE, botArguments(), environment, folder.resolve("bot.log"));
  }

  private List<String> botArguments() {
    List<String> arguments = flags();
    arguments.add("-XX:SharedArchiveFile=" + archive);
    arguments.addAll(List.of("-jar", jar.toString(), "serve"));
    return arguments;
  }

  private Child bot(int core, SlackStandIn slack, Path store) throws IOException {
    List<String> arguments = botArguments();
    Map<String, String> environment = new LinkedHashMap<>(environment(slack));
    environment.put("DATABASE_URL", "jdbc:sqlite:" + store);
    environment.put("SLACK_MESSAGES_PER_MINUTE", "6000");
    return Child.start(core, arguments, environment, folder.resolve("bot.log"));
  }

  private Child echo(SlackStandIn slack) throws IOException {
    List<String> arguments = flags();
    arguments.addAll(
        List.of("-cp", System.getProperty("java.class.path"), BoltEcho.class.getName()));
    Child echo =
        Child.start(SERVER_CORE, arguments, environment(slack), folder.resolve("echo.log"));
    echo.firstAnswer(requests.command("UBENCH0", "points"));
    return echo;
  }

  private static List<String> flags() {
    List<String> flags = new ArrayList<>(FLAGS);
    String more = System.getProperty("bench.flags", "");
    if (!more.isEmpty()) {
      flags.addAll(List.of(more.split(",", -1)));
    }
    return flags;
  }

  private static Map<String, String> environment(SlackStandIn slack) {
    return Map.of(
        "SLACK_API_URL",
        slack.address(),
        "SLACK_BOT_TOKEN",
        "xoxb-bench",
        "SLACK_SIGNING_SECRET",
        SignedRequests.SECRET);
  }

  private static byte[] ready() {
    return "GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
  }

  /** What setting up left to be sent has gone; threads end after ten seconds of idleness. */
  private static void awaitSilence(SlackStandIn slack) {
    long end = System.nanoTime() + LONGEST_SETTLING.toNanos();
    while (slack.silence().compareTo(IDLENESS) < 0 && System.nanoTime() < end) {
      pause(Duration.ofSeconds(1));
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
