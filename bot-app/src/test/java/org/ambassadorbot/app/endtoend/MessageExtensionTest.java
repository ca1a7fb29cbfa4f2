package org.ambassadorbot.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.playground.teams.Forgery;
import org.ambassadorbot.playground.teams.TeamsSimulator;
import org.ambassadorbot.playground.teams.TeamsSimulator.BotAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entry in the menu of every Teams message, from its request to the row of the suggestion. */
class MessageExtensionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As Microsoft documents it, in a chat that the bot is no part of. */
  private static final String INVOKE =
      """
      {"name":"composeExtension/fetchTask","type":"invoke","id":"f:622749630322482883",
       "timestamp":"2026-11-02T21:29:36.065Z","localTimestamp":"2026-11-02T22:29:36.065+01:00",
       "channelId":"msteams","serviceUrl":"SERVICE",
       "from":{"id":"29:SENDER","name":"Nadia","aadObjectId":"SENDER"},
       "conversation":{"isGroup":true,"id":"19:meeting_x@thread.v2",
         "conversationType":"groupChat","tenantId":"TENANT"},
       "recipient":{"id":"28:APP","name":"Ambassador Bot"},
       "entities":[{"locale":"fr-FR","country":"FR","platform":"Web","type":"clientInfo"}],
       "channelData":{"tenant":{"id":"TENANT"},"source":{"name":"message"}},
       "value":{"commandId":"captureMessage","commandContext":"message",
         "messagePayload":{"id":"1730582976065","replyToId":null,
           "createdDateTime":"2026-11-02T21:29:36.065Z","lastModifiedDateTime":null,
           "deleted":false,"subject":null,"summary":null,"importance":"normal","locale":"fr-fr",
           "linkToMessage":"https://teams.microsoft.com/l/message/19:meeting_x@thread.v2/1730582976065",
           "body":{"contentType":"html","content":"<div><div>À lire&nbsp;: <a href=\\"https://presse.example/article?utm_source=x\\" title=\\"x\\">l&#39;article</a></div></div>"},
           "from":{"device":null,"conversation":null,"application":null,
             "user":{"userIdentityType":"aadUser","id":"7f2e","displayName":"Karim"}},
           "reactions":[{"reactionType":"like","createdDateTime":"2026-11-02T21:30:00Z",
             "user":{"user":{"userIdentityType":"aadUser","id":"7f2e","displayName":"Karim"}}}],
           "mentions":[],"attachments":[]},
         "context":{"theme":"default"}},
       "locale":"fr-FR"}
      """;

  private final LiveBot bot = new LiveBot("");
  private SimulatedPerson nadia;

  @BeforeEach
  void enter() {
    nadia = teams().add(new Newcomer("Nadia", "nadia@example.org", "fr-FR", "Europe/Paris", false));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private TeamsSimulator teams() {
    return bot.company().teams();
  }

  private ObjectNode invoke() throws IOException {
    return (ObjectNode)
        JSON.readTree(
            INVOKE
                .replace("SERVICE", teams().serviceUrl())
                .replace("SENDER", nadia.id())
                .replace("TENANT", LiveCompany.TENANT)
                .replace("28:APP", "28:" + LiveCompany.APP));
  }

  private BotAnswer post(ObjectNode activity) {
    return teams().post(teams().authorization(Forgery.NONE), activity.toString().getBytes(UTF_8));
  }

  private static JsonNode submission(JsonNode card) {
    return card.findParents("data").stream()
        .filter(action -> action.path("type").asText().startsWith("Action."))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode sent(JsonNode card) throws IOException {
    ObjectNode activity = invoke();
    activity.put("name", "composeExtension/submitAction").put("id", "f:622749630322482884");
    ObjectNode data = (ObjectNode) submission(card).path("data").deepCopy();
    for (JsonNode input : card.findParents("id")) {
      if (input.path("type").asText().startsWith("Input.") && input.has("value")) {
        data.set(input.path("id").asText(), input.path("value"));
      }
    }
    ((ObjectNode) activity.path("value")).set("data", data);
    return activity;
  }

  @Test
  void aMessageOfAnyConversationBecomesASuggestionOnce() throws Exception {
    BotAnswer opened = post(invoke());

    assertThat(opened.status()).isEqualTo(200);
    JsonNode task = JSON.readTree(opened.body()).path("task");
    assertThat(task.path("type").asText()).isEqualTo("continue");
    JsonNode card = task.at("/value/card/content");
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.toString()).contains("https://presse.example/article", "À lire");

    ObjectNode submission = sent(card);
    BotAnswer closed = post(submission);

    assertThat(closed.status()).isEqualTo(200);
    bot.settle();
    assertThat(nadia.messages())
        .anyMatch(said -> said.isPrivate() && said.text().contains("presse.example/article"));
    assertThat(bot.column("SELECT link_key FROM suggestion"))
        .containsExactly("presse.example/article");
    assertThat(bot.column("SELECT words FROM suggestion").get(0)).startsWith("À lire");
    assertThat(bot.column("SELECT source FROM suggestion").get(0))
        .startsWith("https://teams.microsoft.com/l/message/");

    Map<String, Long> once = bot.rows();
    assertThat(post(submission).status()).isEqualTo(200);
    bot.settle();
    assertThat(bot.rows()).isEqualTo(once);
  }

  @Test
  void aMessageWithoutWordsOrOutOfShapeOpensTheEmptyForm() throws Exception {
    for (String payload : new String[] {"{}", "null", "{\"body\":7}", "{\"body\":{}}"}) {
      ObjectNode activity = invoke();
      ((ObjectNode) activity.path("value")).set("messagePayload", JSON.readTree(payload));
      activity.put("id", "f:" + payload.hashCode());

      BotAnswer opened = post(activity);

      assertThat(opened.status()).as(payload).isEqualTo(200);
      assertThat(JSON.readTree(opened.body()).at("/task/type").asText()).isEqualTo("continue");
    }
  }
}
