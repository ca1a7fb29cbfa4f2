package org.ambassadorbot.playground.page;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ambassadorbot.core.link.Body;
import org.ambassadorbot.core.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundPageTest {
  private static final Map<String, String> FROM_THE_PAGE =
      Map.of(
          "Host", "localhost:8080",
          "Origin", "http://localhost:8080",
          "Content-Type", "application/json");
  private static final Map<String, String> NADIA = Map.of("platform", "slack", "person", "U1");

  private final ScriptedSimulator slack = new ScriptedSimulator("slack", new SlackSamples());
  private final PlaygroundPage page =
      new PlaygroundPage(
          List.of(
              new Company(slack, "Nord", List.of("#general"), Map.of("Nadia", Role.ORGANISER))));

  @BeforeEach
  void hire() {
    slack.add("Nadia");
    slack.add("Karim");
  }

  @Test
  void companiesAreListedWithTheirPeople() {
    Answer answer = get("/playground/api/companies", Map.of());

    assertThat(answer.body())
        .isEqualTo(
            "[{\"platform\":\"slack\",\"name\":\"Nord\",\"channels\":[\"#general\"],\"people\":"
                + "[{\"id\":\"U1\",\"name\":\"Nadia\",\"role\":\"organiser\"},"
                + "{\"id\":\"U2\",\"name\":\"Karim\",\"role\":\"newcomer\"}]}]");
  }

  @Test
  void unchangedStateIsNotSentAgain() {
    Answer first = get("/playground/api/state", NADIA);
    String version = first.headers().getOrDefault("ETag", "");

    assertThat(state(version).status()).isEqualTo(304);
    slack.named("Nadia").says("aide");
    assertThat(state(version).status()).isEqualTo(200);
  }

  @Test
  void stateTellsMessagesFormAndWhatOthersHeard() {
    slack.named("Nadia").says("aide");

    JsonNode state = Json.readObject(get("/playground/api/state", NADIA).body()).orElseThrow();

    assertThat(state.path("messages")).hasSize(2);
    assertThat(state.at("/messages/1/author").asText()).isEqualTo("bot");
    assertThat(state.path("form").isNull()).isTrue();
    assertThat(state.at("/heard/U1").asInt()).isEqualTo(1);
    assertThat(state.at("/heard/U2").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"act\":\"say\",\"text\":\"aide\"}|says aide",
        "{\"act\":\"command\",\"text\":\"/ambassadeur aide\"}|commands /ambassadeur aide",
        "{\"act\":\"mention\",\"channel\":\"#general\",\"text\":\"aide\"}|mentions #general aide",
        "{\"act\":\"home\"}|opens home",
        "{\"act\":\"submit\",\"answers\":{\"link\":\"a\"}}|submits {link=a}",
        "{\"act\":\"cancel\"}|cancels",
      })
  void actionsReachThePerson(String action, String deed) {
    assertThat(act(action, FROM_THE_PAGE).status()).isEqualTo(204);
    assertThat(slack.named("Nadia").deeds()).containsExactly(deed);
  }

  @Test
  void aPictureIsSentAndShownToWhoeverSeesItsMessage() {
    byte[] picture = {1, 2, 3};
    String file = Base64.getEncoder().encodeToString(picture);

    Answer sent =
        act(
            "{\"act\":\"send\",\"text\":\"ici\",\"mediaType\":\"image/png\",\"file\":\""
                + file
                + "\"}",
            FROM_THE_PAGE);

    assertThat(sent.status()).isEqualTo(204);
    assertThat(slack.named("Nadia").deeds()).containsExactly("sends image/png ici");
    Answer shown = get("/playground/api/picture", with(NADIA, "m1"));
    assertThat(shown.headers()).containsEntry("Content-Type", "image/png");
    assertThat(shown.content()).isEqualTo(new Body(picture));
    assertThat(get("/playground/api/picture", with(NADIA, "m2")).status()).isEqualTo(404);
  }

  private static Map<String, String> with(Map<String, String> query, String message) {
    Map<String, String> more = new HashMap<>(query);
    more.put("message", message);
    return more;
  }

  @Test
  void whatIsNoPictureForABrowserIsNotHandedToIt() {
    slack.named("Nadia").sends("", "image/svg+xml", new byte[] {60});

    assertThat(get("/playground/api/picture", with(NADIA, "m1")).status()).isEqualTo(404);
    assertThat(act("{\"act\":\"send\",\"file\":\"?\"}", FROM_THE_PAGE).status()).isEqualTo(400);
  }

  @Test
  void pressOfAButtonThatIsGoneIsAConflict() {
    Answer answer = act("{\"act\":\"press\",\"message\":\"m9\",\"label\":\"x\"}", FROM_THE_PAGE);

    assertThat(answer.status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "{\"act\":\"fly\"}", "{}"})
  void unknownActionsAreRefused(String action) {
    assertThat(act(action, FROM_THE_PAGE).status()).isEqualTo(400);
    assertThat(slack.named("Nadia").deeds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,https://evil.example",
    "Origin,null",
    "Origin,http://localhost:9999",
    "Content-Type,text/plain",
    "Content-Type,application/x-www-form-urlencoded",
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Host,evil.example",
    "Host,localhost.evil.example:8080",
    "Host,127.0.0.1.evil.example",
    "Host,''",
  })
  void actionsOfOtherSitesAreRefused(String header, String value) {
    Map<String, String> headers = new HashMap<>(FROM_THE_PAGE);
    headers.put(header, value);

    assertThat(act("{\"act\":\"home\"}", headers).status()).isEqualTo(403);
    assertThat(slack.named("Nadia").deeds()).isEmpty();
  }

  @Test
  void endlessBodyIsRefused() {
    String body = "{\"act\":\"say\",\"text\":\"" + "a".repeat(PlaygroundPage.LONGEST_BODY) + "\"}";

    assertThat(act(body, FROM_THE_PAGE).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PUT", "OPTIONS", "HEAD"})
  void otherMethodsAreRefused(String method) {
    Request request = new Request(method, "/playground", Map.of(), FROM_THE_PAGE, "");

    assertThat(page.handle(request).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "/playground,text/html; charset=utf-8",
    "/playground/,text/html; charset=utf-8",
    "/playground/start.js,text/javascript; charset=utf-8",
    "/playground/draw/block-kit.js,text/javascript; charset=utf-8",
    "/playground/style.css,text/css; charset=utf-8",
    "/playground/icon.svg,image/svg+xml",
    "/playground/texts/fr.json,application/json; charset=utf-8",
  })
  void filesAreServedWithTheirTypeAndProtection(String path, String type) {
    Answer answer = get(path, Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .containsEntry("Content-Type", type)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .hasEntrySatisfying(
            "Content-Security-Policy", it -> assertThat(it).doesNotContain("unsafe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/playground/../logback.xml",
        "/playground/..%2flogback.xml",
        "/playground//etc/passwd",
        "/playground/./start.js",
        "/playground/draw",
        "/playground/draw/../start.js",
        "/playground/page/PlaygroundPage.class",
        "/playground/nothing.js",
        "/elsewhere",
      })
  void pathsOutsideThePageAreNotFound(String path) {
    assertThat(get(path, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void strangersAreNotFound() {
    assertThat(get("/playground/api/state", Map.of("platform", "slack", "person", "U9")).status())
        .isEqualTo(404);
    assertThat(get("/playground/api/state", Map.of("platform", "fax", "person", "U1")).status())
        .isEqualTo(404);
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    JsonNode french = texts("fr");
    JsonNode english = texts("en");

    assertThat(names(english)).isEqualTo(names(french));
    french
        .properties()
        .forEach(
            it ->
                assertThat(arguments(it.getValue()))
                    .isEqualTo(arguments(english.get(it.getKey()))));
    for (Role role : Role.values()) {
      assertThat(french.has("role." + role.name().toLowerCase(Locale.ROOT))).isTrue();
    }
  }

  private JsonNode texts(String language) {
    return Json.readObject(get("/playground/texts/" + language + ".json", Map.of()).body())
        .orElseThrow();
  }

  private static List<String> names(JsonNode texts) {
    List<String> names = new ArrayList<>();
    texts.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> arguments(JsonNode text) {
    var found = Pattern.compile("\\{\\w+}").matcher(text.asText());
    return found.results().map(MatchResult::group).collect(toSet());
  }

  private Answer state(String version) {
    Map<String, String> headers = Map.of("Host", "localhost", "If-None-Match", version);
    return page.handle(new Request("GET", "/playground/api/state", NADIA, headers, ""));
  }

  private Answer get(String path, Map<String, String> query) {
    return page.handle(new Request("GET", path, query, Map.of("Host", "localhost:8080"), ""));
  }

  private Answer act(String action, Map<String, String> headers) {
    return page.handle(new Request("POST", "/playground/api/act", NADIA, headers, action));
  }
}
