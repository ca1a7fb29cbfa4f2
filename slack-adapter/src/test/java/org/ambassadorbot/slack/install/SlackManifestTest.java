package org.ambassadorbot.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SlackManifestTest {
  private static final URI URL = URI.create("https://bot.example.org");

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
