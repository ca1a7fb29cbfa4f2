package org.ambassadorbot.app.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.teams.Forgery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What strangers send, and what people type, to the whole bot over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String CONTENT = "contenu-confidentiel";
  private static final List<String> WRITTEN =
      List.of(
          "blabla",
          "😀👩‍👩‍👧‍👦🇫🇷",
          "שלום עולם",
          "\u202Eabc\u202C",
          "<!channel> <!here> <@U0001>",
          "*gras* _it_ ~x~ `c` > q",
          "<script>alert(1)</script><at>Nadia</at>",
          "[lien](https://evil.example) ![x](https://evil.example/x.png)",
          "&lt;!channel&gt; &amp;",
          "\u0000\u0007",
          "{{person}} {0} ' % \\",
          "x".repeat(40_000),
          "mot ".repeat(10_000));

  private final LiveBot bot = new LiveBot("nadia@example.org");
  private final SimulatedPerson karim = bot.company().slack().add(newcomer("Karim"));
  private final SimulatedPerson chloe = bot.company().teams().add(newcomer("Chloe"));
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Map<String, Long> before = Map.of();

  private static Newcomer newcomer(String name) {
    String email = name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    return new Newcomer(name, email, "fr-FR", "Europe/Paris", false);
  }

  @BeforeAll
  void meet() {
    bot.company().teams().enforceRates(false);
    bot.newsAfter(karim, () -> karim.says("aide"));
    bot.newsAfter(chloe, () -> chloe.says("aide"));
  }

  @AfterAll
  void close() {
    bot.close();
    assertThat(bot.company().slack().breaches()).isEmpty();
    assertThat(bot.company().teams().breaches()).isEmpty();
  }

  @BeforeEach
  void listen() {
    before = bot.rows();
    log.list.clear();
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Nothing was written, and one line was logged, without content. */
  private void nothingFollowed() {
    assertThat(bot.rows()).isEqualTo(before);
    List<String> lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).doesNotContain(CONTENT, karim.id());
  }

  private SlackWire.Signed command(String trigger) {
    return bot.wire().command(karim.id(), trigger, "suggérer " + CONTENT);
  }

  private int slack(SlackWire.Signed signed) throws IOException {
    return bot.wire().post(bot.port(), signed).status();
  }

  @Test
  void slackRequestsThatAreForgedStaleOrFutureAreRefused() throws IOException {
    SlackWire.Signed good = command("refused");
    String forged = "v0=" + "0".repeat(64);
    assertThat(slack(new SlackWire.Signed(good.timestamp(), forged, good.body()))).isEqualTo(401);
    nothingFollowed();
    log.list.clear();
    assertThat(slack(bot.wire().signed(good.body(), -600))).isEqualTo(401);
    nothingFollowed();
    log.list.clear();
    assertThat(slack(bot.wire().signed(good.body(), 600))).isEqualTo(401);
    nothingFollowed();
    log.list.clear();
    byte[] cut = Arrays.copyOf(good.body(), good.body().length - 4);
    assertThat(slack(new SlackWire.Signed(good.timestamp(), good.signature(), cut))).isEqualTo(401);
    nothingFollowed();
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("x".repeat(1_100_000).getBytes(UTF_8), 413),
        Arguments.of("{\"type\":".getBytes(UTF_8), 400),
        Arguments.of("<xml/>".getBytes(UTF_8), 400),
        Arguments.of("".getBytes(UTF_8), 400),
        Arguments.of("payload=%7B".getBytes(UTF_8), 400),
        Arguments.of("command=/ambassadeur&text=\u00e9".getBytes(ISO_8859_1), 400));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void slackRequestsThatCannotBeReadAreRefused(byte[] body, int status) throws IOException {
    assertThat(slack(bot.wire().signed(body))).isEqualTo(status);
    nothingFollowed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void otherMethodsAreRefused(String method) throws IOException {
    for (String path : List.of("/slack/events", "/api/messages")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(bot.wire().send(request).status()).isEqualTo(405);
    }
    assertThat(bot.rows()).isEqualTo(before);
  }

  @Test
  void aReplayedRequestChangesNothing() throws IOException {
    SlackWire.Signed good = command("replayed");
    assertThat(slack(good)).isEqualTo(200);
    bot.settle();
    Map<String, Long> once = bot.rows();

    assertThat(slack(good)).isEqualTo(200);
    bot.settle();

    assertThat(bot.rows()).isEqualTo(once).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void teamsRequestsWithoutAGoodTokenAreRefused(Forgery forgery) {
    byte[] body = bot.company().teams().written(chloe, CONTENT);
    String header = bot.company().teams().authorization(forgery);
    assertThat(bot.company().teams().post(header, body).status()).isIn(401, 403);
    nothingFollowed();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("eyJ"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void teamsRequestsThatCannotBeReadAreRefused(byte[] body, int status) {
    String header = bot.company().teams().authorization(Forgery.NONE);
    assertThat(bot.company().teams().post(header, body).status()).isEqualTo(status);
    nothingFollowed();
  }

  @Test
  void whateverPeopleTypeIsAnsweredInWords() {
    for (String words : WRITTEN) {
      for (SimulatedPerson person : List.of(karim, chloe)) {
        bot.newsAfter(person, () -> person.says(words));
      }
      bot.newsAfter(karim, () -> karim.commands("/ambassadeur " + words));
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getLevel)
        .doesNotContain(ch.qos.logback.classic.Level.ERROR);
  }

  @Test
  void whateverPeopleSuggestIsShownAsText() {
    for (String words : WRITTEN.subList(0, 8)) {
      String shown = words.replaceAll("[\u202E\u202C\u0000]", "");
      for (SimulatedPerson person : List.of(karim, chloe)) {
        String answer = bot.newsAfter(person, () -> person.says("suggérer l'idée " + words));
        assertThat(answer).contains(shown.substring(0, Math.min(10, shown.length())));
      }
    }
    assertThat(bot.company().slack().calls())
        .extracting(call -> notification(call.content()))
        .noneMatch(text -> text.contains("<!") || text.contains("<@"));
  }

  private static String notification(String content) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper()
          .readTree(content)
          .path("text")
          .asText();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
