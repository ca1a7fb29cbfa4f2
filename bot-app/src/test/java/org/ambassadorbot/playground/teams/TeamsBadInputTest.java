package org.ambassadorbot.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.teams.card.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the channel's token does not make good. */
class TeamsBadInputTest {
  private static final Path PAYLOADS = Path.of("..", "..", "shared", "payloads");
  private static final ScriptedTeamsBot BOT = new ScriptedTeamsBot();
  private static final SimulatedPerson NADIA = BOT.simulator.add(ScriptedTeamsBot.NADIA);

  @BeforeEach
  void forget() {
    BOT.heard.clear();
    BOT.answers(incoming -> new Reply.Nothing());
  }

  @AfterAll
  static void close() {
    BOT.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{} {}",
        "{\"type\":\"message\"}",
        "{\"type\":7,\"serviceUrl\":[],\"conversation\":{\"id\":{}}}",
        "<xml/>"
      })
  void whatIsNotAnActivityIsRefused(String body) {
    assertThat(post(body.getBytes(StandardCharsets.UTF_8))).isBetween(400, 499);
    assertThat(BOT.heard).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] body = activity("é".repeat(3));
    byte[] latin = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(post(latin)).isEqualTo(400);
  }

  @Test
  void aTruncatedBodyIsRefused() {
    byte[] body = activity("aide");

    assertThat(post(Arrays.copyOf(body, body.length / 2))).isEqualTo(400);
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsRefused() {
    assertThat(post(activity("a".repeat(1_000_001)))).isEqualTo(413);
    assertThat(BOT.heard).isEmpty();
  }

  @Test
  void aBodyOfDeepNestingIsRefused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(post(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
  }

  @Test
  void fortyThousandCharactersAreHeard() {
    assertThat(post(activity("é ".repeat(20_000)))).isEqualTo(200);
    assertThat(BOT.last(Incoming.TextReceived.class).text()).hasSize(39_999);
  }

  @Test
  void anotherTenantIsRefused() throws IOException {
    ObjectNode activity = (ObjectNode) Json.read(new String(activity("x"), StandardCharsets.UTF_8));
    activity.withObject("/channelData").putObject("tenant").put("id", "another");

    assertThat(post(Json.bytes(activity))).isEqualTo(403);
    assertThat(BOT.heard).isEmpty();
  }

  @Test
  void anotherChannelIsRefused() throws IOException {
    ObjectNode activity = (ObjectNode) Json.read(new String(activity("x"), StandardCharsets.UTF_8));

    assertThat(post(Json.bytes(activity.put("channelId", "webchat")))).isEqualTo(403);
    assertThat(post(Json.bytes(activity.without("channelId")))).isEqualTo(403);
    assertThat(BOT.heard).isEmpty();
  }

  @Test
  void aSignedServiceUrlAtAnUnknownHostIsRefused() throws IOException {
    ObjectNode activity = (ObjectNode) Json.read(new String(activity("x"), StandardCharsets.UTF_8));
    String other = BOT.simulator.serviceUrl().replace("127.0.0.1", "localhost");
    activity.put("serviceUrl", other);
    String header = BOT.simulator.authorizationFor(other);

    assertThat(BOT.simulator.post(header, Json.bytes(activity)).status()).isEqualTo(403);
    assertThat(BOT.heard).isEmpty();
  }

  @Test
  void aLanguageInAnActivityLeavesTheMachineAsItIs() throws IOException {
    Locale before = Locale.getDefault();
    ObjectNode activity = (ObjectNode) Json.read(new String(activity("x"), StandardCharsets.UTF_8));

    int status = post(Json.bytes(activity.put("locale", "tr-TR")));

    assertThat(status).isEqualTo(200);
    assertThat(Locale.getDefault()).isEqualTo(before);
    assertThat(BOT.last(Incoming.TextReceived.class).origin().languageTag()).isEqualTo("tr-TR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-02T03:04:05Z", "2026-01-02T03:04:05.1234567Z", "hier"})
  void aTimestampOfAnyShapeIsHarmless(String timestamp) throws IOException {
    ObjectNode activity = (ObjectNode) Json.read(new String(activity("x"), StandardCharsets.UTF_8));
    activity.put("timestamp", timestamp).put("localTimestamp", timestamp);

    assertThat(post(Json.bytes(activity))).isEqualTo(200);
  }

  @Test
  void nestedContentInACardsDataIsHarmless() throws IOException {
    ObjectNode activity = (ObjectNode) Json.read(new String(activity(""), StandardCharsets.UTF_8));
    JsonNode value = Json.read("{\"_action\":\"a.b\",\"_argument\":\"1\",\"x\":{\"y\":[{}]}}");
    activity.set("value", value);

    assertThat(post(Json.bytes(activity))).isEqualTo(200);
    assertThat(BOT.last(Incoming.ButtonPressed.class).argument()).isEqualTo("1");
  }

  @Test
  void whenNothingCanBeStoredThePlatformIsToldToRetry() {
    BOT.answers(
        incoming -> {
          throw new IllegalStateException("no disk");
        });

    assertThat(post(activity("aide"))).isEqualTo(500);
  }

  static Stream<Path> payloads() throws IOException {
    try (Stream<Path> files = Files.list(PAYLOADS)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("teams."))
          .sorted()
          .toList()
          .stream();
    }
  }

  static boolean arePayloadsThere() {
    return Files.isDirectory(PAYLOADS);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  @EnabledIf("arePayloadsThere")
  void recordedPayloadsAreAllAnswered(Path payload) throws IOException {
    ObjectNode activity = (ObjectNode) Json.read(Files.readString(payload));
    activity.put("serviceUrl", BOT.simulator.serviceUrl());
    String theirs = activity.at("/channelData/tenant/id").asText();
    String text = Json.write(activity).replace(theirs, ScriptedTeamsBot.TENANT);

    int first = post(text.getBytes(StandardCharsets.UTF_8));
    List<Incoming> heard = List.copyOf(BOT.heard);
    int second = BOT.simulator.redeliver().status();

    assertThat(first).isEqualTo(200);
    assertThat(second).isEqualTo(200);
    assertThat(BOT.heard.stream().skip(heard.size()).map(each -> each.origin().receipt()).toList())
        .isEqualTo(heard.stream().map(each -> each.origin().receipt()).toList());
  }

  private static int post(byte[] body) {
    String header = BOT.simulator.authorization(Forgery.NONE);
    return BOT.simulator.post(header, body).status();
  }

  private static byte[] activity(String text) {
    return BOT.simulator.written(NADIA, text);
  }
}
