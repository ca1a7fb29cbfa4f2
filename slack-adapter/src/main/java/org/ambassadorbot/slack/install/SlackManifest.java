package org.ambassadorbot.slack.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.slack.SlackPhrases;
import org.ambassadorbot.slack.inbound.Shortcuts;

/** The manifest from which Slack creates the app, ready to be pasted. */
public final class SlackManifest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> EVENTS =
      List.of(
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "message.im",
          "reaction_added",
          "reaction_removed",
          "team_join",
          "tokens_revoked",
          "user_change");

  private final SlackPhrases french = new SlackPhrases(Language.FRENCH);
  private final SlackPhrases english = new SlackPhrases(Language.ENGLISH);

  /**
   * The manifest as JSON text.
   *
   * @param publicUrl how Slack reaches the bot, without a slash at its end
   * @param isSocketMode whether the bot calls Slack instead
   */
  public String json(URI publicUrl, boolean isSocketMode) {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.putObject("_metadata").put("major_version", 1);
    manifest
        .putObject("display_information")
        .put("name", "Ambassador Bot")
        .put("description", french.of("manifest.description"));
    features(manifest.putObject("features"), events(publicUrl), isSocketMode);
    ObjectNode oauth = manifest.putObject("oauth_config");
    oauth.putArray("redirect_urls").add(publicUrl + "/slack/oauth_redirect");
    addAll(oauth.putObject("scopes").putArray("bot"), SlackScopes.BOT);
    settings(manifest.putObject("settings"), events(publicUrl), isSocketMode);
    return manifest.toPrettyString();
  }

  private static String events(URI publicUrl) {
    return publicUrl + "/slack/events";
  }

  private void features(ObjectNode features, String url, boolean isSocketMode) {
    features
        .putObject("app_home")
        .put("home_tab_enabled", true)
        .put("messages_tab_enabled", true)
        .put("messages_tab_read_only_enabled", false);
    ArrayNode shortcuts = features.putArray("shortcuts");
    shortcut(shortcuts, Language.FRENCH, french);
    shortcut(shortcuts, Language.ENGLISH, english);
    features.putObject("bot_user").put("display_name", "Ambassador").put("always_online", true);
    ArrayNode commands = features.putArray("slash_commands");
    Map<String, SlackPhrases> languages = new TreeMap<>();
    languages.put("/ambassadeur", french);
    languages.put("/ambassador", english);
    languages.put("/broadcast", english);
    languages.put("/diffuser", french);
    languages.forEach((name, phrases) -> command(commands, name, phrases, url, isSocketMode));
  }

  private static void shortcut(ArrayNode shortcuts, Language language, SlackPhrases phrases) {
    shortcuts
        .addObject()
        .put("type", "message")
        .put("callback_id", Shortcuts.capture(language))
        .put("name", phrases.of("manifest.capture"))
        .put("description", phrases.of("manifest.capture.description"));
  }

  private static void command(
      ArrayNode commands, String name, SlackPhrases phrases, String url, boolean isSocketMode) {
    boolean isRoot = name.startsWith("/ambassad");
    String key = isRoot ? "manifest.root" : "manifest.broadcast";
    ObjectNode command =
        commands
            .addObject()
            .put("command", name)
            .put("description", phrases.of(key))
            .put("usage_hint", phrases.of(key + ".hint"))
            .put("should_escape", true);
    if (!isSocketMode) {
      command.put("url", url);
    }
  }

  private static void settings(ObjectNode settings, String url, boolean isSocketMode) {
    ObjectNode events = settings.putObject("event_subscriptions");
    ObjectNode interactivity = settings.putObject("interactivity").put("is_enabled", true);
    if (!isSocketMode) {
      events.put("request_url", url);
      interactivity.put("request_url", url);
    }
    addAll(events.putArray("bot_events"), EVENTS);
    settings
        .put("org_deploy_enabled", false)
        .put("socket_mode_enabled", isSocketMode)
        .put("token_rotation_enabled", false);
  }

  private static void addAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
