package org.ambassadorbot.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.junit.jupiter.api.Test;

class SlackManifestTest {
  private static final URI URL = URI.create("https://bot.example.org");

  /** Of every event what Slack sends of it, and the scope that it sends it for. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "app_home_opened", "'user':'U1','tab':'home'|",
          "app_mention", "'user':'U1','channel':'C1','ts':'1.2','text':'aide'|app_mentions:read",
          "app_uninstalled", "'event_ts':'1.2'|",
          "message.im", "'user':'U1','channel':'D1','channel_type':'im','text':'aide'|im:history",
          "reaction_added", "'user':'U1','reaction':'bulb',ITEM|reactions:read",
          "reaction_removed", "'user':'U1','reaction':'bulb',ITEM|reactions:read",
          "team_join", "'user':{'id':'U1'}|users:read",
          "tokens_revoked", "'tokens':{'bot':['U1']}|",
          "user_change", "'user':{'id':'U1','deleted':true}|users:read");

  private static JsonNode manifest(boolean isSocketMode) throws Exception {
    return new ObjectMapper().readTree(new SlackManifest().json(URL, isSocketMode));
  }

  @Test
  void everythingGoesToOneAddress() throws Exception {
    JsonNode manifest = manifest(false);

    assertThat(manifest.at("/settings/event_subscriptions/request_url").asText())
        .isEqualTo("https://bot.example.org/slack/events");
    assertThat(manifest.at("/settings/interactivity/request_url").asText())
        .isEqualTo("https://bot.example.org/slack/events");
    assertThat(manifest.at("/features/slash_commands").findValuesAsText("command"))
        .containsExactly("/ambassadeur", "/ambassador", "/broadcast", "/diffuser");
    assertThat(manifest.at("/oauth_config/redirect_urls/0").asText())
        .isEqualTo("https://bot.example.org/slack/oauth_redirect");
    assertThat(manifest.at("/oauth_config/scopes/bot")).hasSameSizeAs(SlackScopes.BOT);
  }

  @Test
  void anAddressBelowAPathIsKeptWhole() throws Exception {
    String manifest = new SlackManifest().json(URI.create("https://example.org/bot"), false);

    assertThat(manifest)
        .contains("https://example.org/bot/slack/events")
        .contains("https://example.org/bot/slack/oauth_redirect");
  }

  @Test
  void everyMessageCanBeBroughtToTheBotInEitherLanguage() throws Exception {
    JsonNode shortcuts = manifest(false).at("/features/shortcuts");

    assertThat(shortcuts.findValuesAsText("type")).containsOnly("message").hasSize(2);
    assertThat(shortcuts.findValuesAsText("callback_id")).doesNotHaveDuplicates();
    assertThat(shortcuts.findValuesAsText("name"))
        .containsExactly("Suggérer à partager", "Suggest for sharing")
        .allMatch(name -> name.length() <= 24);
  }

  @Test
  void everyEventAskedForIsHeardAndItsScopeIsAskedForToo() throws Exception {
    SlackInbound inbound = new SlackInbound(new ResponseUrls(URI.create("https://slack.com/api/")));
    List<String> asked = new ArrayList<>();
    for (JsonNode event : manifest(false).at("/settings/event_subscriptions/bot_events")) {
      asked.add(event.asText());
      String[] sample = EVENTS.getOrDefault(event.asText(), "|").split("\\|", -1);

      assertThat(inbound.event(envelope(event.asText(), sample[0]))).as(event.asText()).isPresent();
      assertThat(sample[1].isEmpty() || SlackScopes.BOT.contains(sample[1])).isTrue();
    }
    assertThat(asked).containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
  }

  private static JsonNode envelope(String event, String content) throws Exception {
    String type = event.startsWith("message.") ? "message" : event;
    String item = "'item':{'type':'message','channel':'C1','ts':'1.2'},'item_user':'U2'";
    String json =
        "{'type':'event_callback','team_id':'T1','event_id':'Ev1','event':{'type':'%s',%s}}";
    return new ObjectMapper()
        .readTree(json.formatted(type, content.replace("ITEM", item)).replace('\'', '"'));
  }

  @Test
  void socketModeNeedsNoAddress() throws Exception {
    JsonNode manifest = manifest(true);

    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.toString()).doesNotContain("/slack/events");
  }

  @Test
  void descriptionsAreAsShortAsSlackWants() throws Exception {
    assertThat(manifest(false).at("/display_information/description").asText())
        .hasSizeLessThanOrEqualTo(140);
  }
}
