package org.ambassadorbot.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.teams.TeamsSimulator.BotAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the bot: the traps of the SDK's token check, each tried. */
class TeamsTokenTest {
  private static final ScriptedTeamsBot BOT = new ScriptedTeamsBot();
  private static final SimulatedPerson NADIA = BOT.simulator.add(ScriptedTeamsBot.NADIA);

  @BeforeEach
  void forget() {
    BOT.heard.clear();
  }

  @AfterAll
  static void close() {
    BOT.close();
  }

  @Test
  void theChannelsOwnTokenIsAccepted() {
    assertThat(post(Forgery.NONE).status()).isEqualTo(200);
    assertThat(BOT.heard).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(value = Forgery.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aForgedTokenIsRefusedAndTheBotNotRun(Forgery forgery) {
    int expected = forgery == Forgery.OTHER_SERVICE_URL ? 403 : 401;

    BotAnswer answer = post(forgery);

    assertThat(answer).isEqualTo(new BotAnswer(expected, ""));
    assertThat(BOT.heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer a.b.c",
        "Bearer e30.e30.e30",
        "Bearer ..",
        "Bearer eyJhbGciOiJSUzI1NiJ9.e30. x",
        "Basic YTpi",
        "é"
      })
  void aHeaderThatIsNoTokenIsRefused(String header) {
    String ascii = new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII);

    BotAnswer answer = BOT.simulator.post(ascii.replace('\uFFFD', '?'), activity());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(BOT.heard).isEmpty();
  }

  @Test
  void twoBotsInOneProcessKeepTheirOwnKeys() {
    try (ScriptedTeamsBot other = new ScriptedTeamsBot()) {
      other.simulator.changeKeys();
      SimulatedPerson karim = other.simulator.add(ScriptedTeamsBot.NADIA);
      karim.says("aide");

      assertThat(other.heard).hasSize(1);
      assertThat(post(Forgery.NONE).status()).isEqualTo(200);
      String strange = other.simulator.authorization(Forgery.NONE);
      assertThat(BOT.simulator.post(strange, activity()).status()).isEqualTo(401);
    }
  }

  @Test
  void aLocalClientNeedsNoTokenOnlyWhereThatIsAllowed() {
    try (ScriptedTeamsBot open =
        new ScriptedTeamsBot(true, Duration.ofSeconds(8), Clock.systemUTC())) {
      SimulatedPerson karim = open.simulator.add(ScriptedTeamsBot.NADIA);
      byte[] body = open.simulator.written(karim, "aide");

      assertThat(open.simulator.post("", body).status()).isEqualTo(200);
      assertThat(open.heard).hasSize(1);
    }
  }

  @Test
  void aLocalClientNeedsNoTenantEither() throws IOException {
    try (ScriptedTeamsBot open =
        new ScriptedTeamsBot(true, Duration.ofSeconds(8), Clock.systemUTC())) {
      SimulatedPerson karim = open.simulator.add(ScriptedTeamsBot.NADIA);
      byte[] body = withoutTenant(open.simulator.written(karim, "aide"));

      assertThat(open.simulator.post("", body).status()).isEqualTo(200);
      assertThat(open.heard).hasSize(1);
    }
    String header = BOT.simulator.authorization(Forgery.NONE);
    assertThat(BOT.simulator.post(header, withoutTenant(activity())).status()).isEqualTo(403);
  }

  private static byte[] withoutTenant(byte[] activity) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode without = (ObjectNode) json.readTree(activity);
    without.remove("channelData");
    ((ObjectNode) without.path("conversation")).remove("tenantId");
    ((ObjectNode) without.path("from")).remove("tenantId");
    return json.writeValueAsBytes(without);
  }

  private static BotAnswer post(Forgery forgery) {
    return BOT.simulator.post(BOT.simulator.authorization(forgery), activity());
  }

  private static byte[] activity() {
    return BOT.simulator.written(NADIA, "aide");
  }
}
