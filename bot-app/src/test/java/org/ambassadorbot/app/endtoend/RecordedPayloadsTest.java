package org.ambassadorbot.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambassadorbot.playground.teams.Forgery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What real workspaces and tenants sent, when the recordings lie beside the project. */
class RecordedPayloadsTest {
  private static final Path RECORDINGS = recordings();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LiveBot bot = new LiveBot("nadia@example.org");

  private static Path recordings() {
    Path module = Path.of("").toAbsolutePath();
    Path project = module.endsWith("bot-app") ? module.resolve("..") : module;
    return project.resolve("../shared/payloads").normalize();
  }

  private static List<Path> recordings(String platform) throws IOException {
    assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside the project");
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(platform + "."))
          .sorted()
          .toList();
    }
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void whatSlackSentIsAnsweredAndActsOnce() throws IOException {
    for (Path file : recordings("slack")) {
      SlackWire.Signed signed = bot.wire().signed(slackBody(file));
      actsOnce(file, () -> bot.wire().post(bot.port(), signed).status());
    }
  }

  @Test
  void whatTeamsSentIsAnsweredAndActsOnce() throws IOException {
    for (Path file : recordings("teams")) {
      byte[] body = teamsBody(file);
      actsOnce(
          file,
          () ->
              bot.company()
                  .teams()
                  .post(bot.company().teams().authorization(Forgery.NONE), body)
                  .status());
    }
  }

  /** Sends something; the status of the answer. */
  private interface Sending {
    int send() throws IOException;
  }

  private void actsOnce(Path file, Sending sending) throws IOException {
    assertThat(sending.send()).as(file.toString()).isEqualTo(200);
    bot.settle();
    Map<String, Long> once = bot.rows();

    assertThat(sending.send()).as(file.toString()).isEqualTo(200);
    bot.settle();

    assertThat(bot.rows()).as(file.toString()).isEqualTo(once);
  }

  private byte[] slackBody(Path file) throws IOException {
    String answers = bot.company().slack().apiUrl().resolve("/response_url/").toString();
    String text = Files.readString(file).replace("https://hooks.slack.com/", answers);
    String name = file.getFileName().toString();
    boolean isBare = name.startsWith("slack.event") || name.endsWith(".form");
    return isBare ? text.getBytes(UTF_8) : SlackWire.form(Map.of("payload", text));
  }

  private byte[] teamsBody(Path file) throws IOException {
    ObjectNode activity = (ObjectNode) JSON.readTree(file.toFile());
    activity.put("serviceUrl", bot.company().teams().serviceUrl());
    String theirs = activity.at("/channelData/tenant/id").asText();
    return activity.toString().replace(theirs, LiveCompany.TENANT).getBytes(UTF_8);
  }
}
