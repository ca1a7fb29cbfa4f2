package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipFile;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the program, each as an operator would run it. */
class ProgramTest {
  private static final Newcomer NADIA =
      new Newcomer("Nadia", "nadia@example.org", "fr-FR", "Europe/Paris", true);
  private static final String OLD_KEY = key(1);
  private static final String NEW_KEY = key(2);

  private final LiveCompany company = new LiveCompany(Clock.systemUTC());
  private final SlackWire wire = new SlackWire(Clock.systemUTC());
  private Map<String, String> environment = Map.of();
  private SimulatedPerson nadia = company.slack().add(NADIA);

  @TempDir private Path folder;

  @BeforeEach
  void configure() {
    environment = company.environment("jdbc:sqlite:" + folder.resolve("store.db"));
  }

  @AfterEach
  void close() {
    company.close();
  }

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private ProgramProcess start(String... arguments) {
    return ProgramProcess.start(folder, environment, arguments);
  }

  @Test
  void askedToEndItFinishesWhatItBeganAndIsGoneWithinTenSeconds() throws Exception {
    List<String> answered = new ArrayList<>();
    Duration taken;
    try (ProgramProcess program = start("serve")) {
      company.connectTo(program.port());
      ExecutorService writers = Executors.newFixedThreadPool(4);
      CountDownLatch begun = new CountDownLatch(8);
      List<Future<Optional<String>>> sent = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String words = "Idée " + i;
        sent.add(writers.submit(() -> suggest(program.port(), words, begun)));
      }
      begun.await();
      Instant asked = Instant.now();
      program.terminate();
      program.waitForEnd();
      taken = Duration.between(asked, Instant.now());
      for (Future<Optional<String>> each : sent) {
        each.get().ifPresent(answered::add);
      }
      writers.shutdown();
      assertThat(program.errors()).contains("Stopped").doesNotContain("ending by force");
    }
    assertThat(taken).isLessThan(Duration.ofSeconds(10));
    assertThat(answered).isNotEmpty();
    assertThat(words("store.db")).containsAll(answered).doesNotHaveDuplicates();
  }

  /** The words, when the bot said that it had them. */
  private Optional<String> suggest(int port, String words, CountDownLatch begun) {
    try {
      int status = wire.post(port, wire.command(nadia.id(), words, "suggérer " + words)).status();
      return status == 200 ? Optional.of(words) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      begun.countDown();
    }
  }

  @Test
  void aWrongConfigurationIsReportedOnceWithoutAnySecret() {
    environment.put("PORT", "http");
    environment.put("DATA_KEY", "c2VjcmV0LWtleQ==");
    environment.remove("SLACK_SIGNING_SECRET");
    environment.put("TEAMS_TENANT_ID", "");
    try (ProgramProcess program = start("serve")) {
      assertThat(program.waitForEnd()).isEqualTo(2);
      String all = program.output() + program.errors();
      assertThat(all).contains("PORT", "DATA_KEY", "SLACK_SIGNING_SECRET", "TEAMS_TENANT_ID");
      assertThat(all)
          .doesNotContain(
              LiveCompany.SLACK_TOKEN, LiveCompany.TEAMS_PASSWORD, "c2VjcmV0LWtleQ==", "\tat ");
    }
    assertThat(folder.resolve("store.db")).doesNotExist();
  }

  @Test
  void withNoPlatformItSaysSoAndOpensThePlayground() throws Exception {
    environment = Map.of("PORT", "0");
    try (ProgramProcess program = start("serve")) {
      int port = program.port();
      assertThat(program.output()).contains("No platform is configured", "starting as demo");
      assertThat(get(port, "/playground")).isEqualTo(200);
      assertThat(get(port, "/readyz")).isEqualTo(200);
      assertThat(get(port, "/")).as("what the manifest leads to").isEqualTo(200);
      program.terminate();
      program.waitForEnd();
    }
  }

  private int get(int port, String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return wire.send(HttpRequest.newBuilder(address).build()).status();
  }

  @Test
  void aLiveStoreIsCopied() throws Exception {
    try (ProgramProcess program = start("serve")) {
      company.connectTo(program.port());
      suggest(program.port(), "Avant la copie", new CountDownLatch(1));
      try (ProgramProcess backup = start("backup", "copy.db")) {
        assertThat(backup.waitForEnd()).isZero();
        assertThat(backup.output()).startsWith("Written: copy.db");
      }
      try (ProgramProcess again = start("backup", "copy.db")) {
        assertThat(again.waitForEnd()).isEqualTo(1);
        assertThat(again.errors()).contains("exists already");
      }
      suggest(program.port(), "Après la copie", new CountDownLatch(1));
    }
    assertThat(words("copy.db")).containsExactly("Avant la copie");
  }

  private List<String> words(String file) throws Exception {
    List<String> words = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT words FROM suggestion")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }

  @Test
  void theKeyOfTheSecretsIsReplaced() throws Exception {
    environment.remove("SLACK_BOT_TOKEN");
    environment.put("SLACK_CLIENT_ID", "client");
    environment.put("SLACK_CLIENT_SECRET", "client secret");
    environment.put("DATA_KEY", OLD_KEY);
    install();
    environment.put("NEW_DATA_KEY", NEW_KEY);
    try (ProgramProcess rotation = start("rotate-key")) {
      assertThat(rotation.waitForEnd()).as(rotation.errors()).isZero();
      assertThat(rotation.output()).contains("Secrets encrypted anew: 1");
    }
    try (ProgramProcess again = start("rotate-key")) {
      assertThat(again.waitForEnd()).isEqualTo(1);
      assertThat(again.errors()).contains("cannot be read with this DATA_KEY");
    }
    environment.remove("NEW_DATA_KEY");
    try (ProgramProcess check = start("check")) {
      assertThat(check.waitForEnd()).isEqualTo(1);
      assertThat(check.output())
          .contains("error\tDATA_KEY: does not open the tokens of 1 of 1 workspaces");
    }
    environment.put("DATA_KEY", NEW_KEY);
    try (ProgramProcess program = start("serve")) {
      company.connectTo(program.port());
      nadia.says("langue en");
      awaitWords("I speak English");
    }
  }

  private void install() throws Exception {
    try (ProgramProcess program = start("serve")) {
      company.connectTo(program.port());
      String base = "http://127.0.0.1:" + program.port() + "/slack/";
      HttpClient browser = HttpClient.newHttpClient();
      HttpResponse<String> begun = visit(browser, base + "install", "");
      String consent = begun.headers().firstValue("Location").orElseThrow();
      String state = consent.substring(consent.indexOf("&state=") + 1);
      String code = company.slack().consents(nadia);
      String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      HttpResponse<String> back =
          visit(browser, base + "oauth_redirect?code=" + code + "&" + state, cookie);
      assertThat(back.statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> visit(HttpClient browser, String address, String cookie)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void awaitWords(String words) {
    Instant deadline = Instant.now().plusSeconds(10);
    while (nadia.messages().stream().noneMatch(message -> message.text().contains(words))) {
      assertThat(Instant.now()).as("waiting for %s", words).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void theManifestsAreWritten() throws Exception {
    environment.put("TEAMS_APP_ID", LiveCompany.APP);
    try (ProgramProcess slack = start("manifest", "slack", "--url", "https://bot.example.org")) {
      assertThat(slack.waitForEnd()).isZero();
      assertThat(slack.output()).contains("https://bot.example.org/slack/events", "/ambassadeur");
    }
    try (ProgramProcess teams =
        start("manifest", "teams", "--url", "https://bot.example.org", "--out", "app.zip")) {
      assertThat(teams.waitForEnd()).as(teams.errors()).isZero();
    }
    try (ZipFile zip = new ZipFile(folder.resolve("app.zip").toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .containsExactlyInAnyOrder("manifest.json", "en.json", "color.png", "outline.png");
      byte[] manifest = zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes();
      assertThat(new String(manifest, StandardCharsets.UTF_8))
          .contains("\"title\":\"points\"", "\"title\":\"partagé\"", "\"title\":\"veille\"");
    }
  }

  @Test
  void withSocketModeItNeedsNoSigningSecret() {
    company.slack().connectBySocket("xapp-test", LiveCompany.SLACK_TOKEN);
    environment.put("SLACK_APP_TOKEN", "xapp-test");
    environment.keySet().removeIf(name -> name.startsWith("TEAMS") || name.contains("SIGNING"));
    try (ProgramProcess program = start("serve")) {
      program.port();
      nadia.says("langue en");
      awaitWords("I speak English");
    }
  }

  @Test
  void aStoreThatCannotBeHadIsSaidInWords() throws Exception {
    Path plain = Files.writeString(folder.resolve("plain"), "no folder");
    environment.put("DATABASE_URL", "jdbc:sqlite:" + plain.resolve("store.db"));
    for (String command : List.of("serve", "check")) {
      try (ProgramProcess program = start(command)) {
        assertThat(program.waitForEnd()).isEqualTo(1);
        assertThat(program.output() + program.errors())
            .contains("DATABASE_URL: the store cannot be opened: " + plain + " exists already")
            .doesNotContain("\tat ");
      }
    }
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingIsTouched() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      environment.put("PORT", String.valueOf(taken.getLocalPort()));
      try (ProgramProcess program = start("serve")) {
        assertThat(program.waitForEnd()).isEqualTo(1);
        assertThat(program.errors())
            .contains("PORT: port " + taken.getLocalPort() + " cannot be used: Address already");
      }
    }
    assertThat(folder.resolve("store.db")).doesNotExist();
  }

  @Test
  void unauthenticatedRequestsAreTakenFromThisMachineAlone() throws Exception {
    environment =
        Map.of(
            "PORT", "0",
            "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("store.db"),
            "TEAMS_ALLOW_UNAUTHENTICATED", "true");
    Optional<InetAddress> outside = addressOfThisMachine();
    assumeTrue(outside.isPresent(), "this machine has no address but loopback");
    try (ProgramProcess program = start("serve")) {
      int port = program.port();
      assertThat(get(port, "/healthz")).isEqualTo(200);
      assertThatThrownBy(() -> connect(outside.orElseThrow(), port))
          .isInstanceOf(IOException.class);
    }
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  private static Optional<InetAddress> addressOfThisMachine() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
        .findFirst();
  }

  @Test
  void theDemoIsToldInBothLanguagesOnBothPlatforms() throws Exception {
    environment = Map.of();
    try (ProgramProcess program = start("demo", "--headless")) {
      assertThat(program.waitForEnd()).isZero();
      assertThat(program.output())
          .contains("== Slack, en français ==", "== Teams, in English ==")
          .contains("== Slack, in English ==", "== Teams, en français ==")
          .contains("Tu as 10 points.", "You have 10 points.")
          .contains("== La note de veille : Slack, en français ==")
          .contains("== The note arrives: Slack and Teams, in English ==");
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.startsWith("stderr"));
    }
  }
}
