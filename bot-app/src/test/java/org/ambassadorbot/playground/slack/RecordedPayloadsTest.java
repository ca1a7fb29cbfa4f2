package org.ambassadorbot.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.slack.inbound.SlackSignature;
import org.junit.jupiter.api.Test;

/** What real workspaces sent, when the recordings lie beside the project. */
class RecordedPayloadsTest {
  private static final Path RECORDINGS = recordings();
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-02T10:00:00Z"), ZoneOffset.UTC);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static Path recordings() {
    Path module = Path.of("").toAbsolutePath();
    Path project = module.endsWith("bot-app") ? module.resolve("..") : module;
    return project.resolve("../shared/payloads").normalize();
  }

  @Test
  void noneIsAnsweredByAServerErrorAndNoneActsTwice() throws Exception {
    assumeTrue(Files.isDirectory(RECORDINGS));
    try (LoopbackBot bot = new LoopbackBot(NOON)) {
      for (Path file : files()) {
        byte[] body = body(file, bot.slack.apiUrl());
        int before = bot.heard.size();

        int first = post(bot, file, body);
        int heard = bot.heard.size() - before;
        int second = post(bot, file, body);

        assertThat(first).as(file.toString()).isEqualTo(200);
        assertThat(second).as(file.toString()).isEqualTo(200);
        assertThat(bot.heard.size() - before).as(file.toString()).isEqualTo(heard);
      }
      assertThat(bot.heard).hasSizeGreaterThan(15);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files.filter(f -> f.getFileName().toString().startsWith("slack.")).sorted().toList();
    }
  }

  private static byte[] body(Path file, URI server) throws IOException {
    String text =
        Files.readString(file)
            .replace("https://hooks.slack.com/", server.resolve("/response_url/").toString());
    boolean isEvent = file.getFileName().toString().startsWith("slack.event");
    boolean isForm = file.getFileName().toString().endsWith(".form");
    String body = isEvent || isForm ? text : "payload=" + URLEncoder.encode(text, UTF_8);
    return body.getBytes(UTF_8);
  }

  private int post(LoopbackBot bot, Path file, byte[] body) throws Exception {
    String timestamp = String.valueOf(NOON.instant().getEpochSecond());
    String signature = new SlackSignature(LoopbackBot.SECRET, NOON).sign(timestamp, body);
    boolean isEvent = file.getFileName().toString().startsWith("slack.event");
    HttpRequest request =
        HttpRequest.newBuilder(bot.address().resolve("/slack/events"))
            .header(
                "Content-Type", isEvent ? "application/json" : "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
