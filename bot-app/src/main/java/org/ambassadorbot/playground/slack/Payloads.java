package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.slack.inbound.Shortcuts;

/** What Slack sends to applications, in the shape of recorded requests. */
final class Payloads {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workspace workspace;
  private final URI server;

  Payloads(Workspace workspace, URI server) {
    this.workspace = workspace;
    this.server = server;
  }

  Map<String, String> command(Member member, String channel, String command, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "deprecated");
    fields.put("team_id", Workspace.TEAM);
    fields.put("team_domain", "playground");
    fields.put("channel_id", channel);
    fields.put("channel_name", channel.startsWith("D") ? "directmessage" : "channel");
    fields.put("user_id", member.id());
    fields.put("user_name", member.id());
    fields.put("command", command);
    fields.put("text", escaped(text));
    fields.put("api_app_id", Workspace.APP);
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", responseUrl(workspace.address(channel, member.id(), null)));
    fields.put("trigger_id", workspace.trigger(member.id()));
    return fields;
  }

  /** Text as Slack hands it over: its three characters escaped, addresses between brackets. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("(https?://[^\\s|]+)", "<$1>");
  }

  private String responseUrl(String id) {
    return server.resolve("/response_url/" + id).toString();
  }

  ObjectNode event(ObjectNode event) {
    ObjectNode envelope =
        JSON.createObjectNode()
            .put("token", "deprecated")
            .put("team_id", Workspace.TEAM)
            .put("api_app_id", Workspace.APP)
            .put("type", "event_callback")
            .put("event_id", workspace.nextId("Ev"))
            .put("event_time", 1_700_000_000);
    envelope.set("event", event);
    envelope
        .putArray("authorizations")
        .addObject()
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return envelope;
  }

  ObjectNode typed(String type, Posted message) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("type", type)
            .put("user", message.author())
            .put("ts", message.ts())
            .put("event_ts", message.ts())
            .put("text", message.text())
            .put("team", Workspace.TEAM)
            .put("channel", message.channel());
    if (message.thread() != null) {
      event.put("thread_ts", message.root()).put("parent_user_id", Workspace.BOT_USER);
    }
    return message.channel().startsWith("D") ? event.put("channel_type", "im") : event;
  }

  ObjectNode homeOpened(Member member) {
    return JSON.createObjectNode()
        .put("type", "app_home_opened")
        .put("user", member.id())
        .put("channel", member.directChannel())
        .put("tab", "home");
  }

  /** An emoji put on a message or taken back; Slack calls the thumb {@code +1}. */
  ObjectNode reaction(String type, Member member, Posted message, String emoji) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("type", type)
            .put("user", member.id())
            .put("reaction", emoji.equals("thumbsup") ? "+1" : emoji)
            .put("item_user", message.author())
            .put("event_ts", workspace.nextTs());
    event
        .putObject("item")
        .put("type", "message")
        .put("channel", message.channel())
        .put("ts", message.ts());
    return event;
  }

  ObjectNode teamJoin(Member member) {
    ObjectNode event = JSON.createObjectNode().put("type", "team_join");
    event.set("user", Users.json(member));
    return event;
  }

  ObjectNode userChange(Member member) {
    ObjectNode event = JSON.createObjectNode().put("type", "user_change");
    event.set("user", Users.json(member));
    return event;
  }

  ObjectNode action(Member member, JsonNode button) {
    ObjectNode payload = interaction("block_actions", member);
    ObjectNode action =
        JSON.createObjectNode()
            .put("action_id", button.path("action_id").asText())
            .put("block_id", "b1")
            .put("type", "button")
            .put("action_ts", workspace.nextTs());
    action.set("text", button.path("text"));
    if (button.has("value")) {
      action.put("value", button.path("value").asText());
    }
    payload.putArray("actions").add(action);
    payload.putObject("state").putObject("values");
    return payload;
  }

  void inMessage(ObjectNode payload, Member member, Posted message) {
    ObjectNode container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", message.channel())
            .put("is_ephemeral", message.isEphemeral());
    if (message.thread() != null) {
      container.put("thread_ts", message.root());
    }
    payload.putObject("channel").put("id", message.channel());
    String address = workspace.address(message.channel(), member.id(), message.ts());
    payload.put("response_url", responseUrl(address));
    if (!message.isEphemeral()) {
      payload.set("message", Users.json(message, false));
    }
  }

  void inHome(ObjectNode payload, JsonNode view) {
    payload.putObject("container").put("type", "view").put("view_id", "VHOME");
    ObjectNode home = view.deepCopy();
    payload.set("view", home.put("id", "VHOME"));
  }

  ObjectNode submission(Member member, OpenView open, JsonNode values) {
    ObjectNode payload = interaction("view_submission", member);
    ObjectNode view = open.view().deepCopy();
    view.put("id", open.id()).put("hash", open.hash()).put("team_id", Workspace.TEAM);
    view.putObject("state").set("values", values);
    payload.set("view", view);
    payload.putArray("response_urls");
    return payload;
  }

  /** The bot's entry in the menu of a message, in the person's own language. */
  ObjectNode shortcut(Member member, Posted message) {
    boolean isEnglish = member.who().languageTag().startsWith("en");
    ObjectNode payload = interaction("message_action", member);
    payload
        .put("callback_id", Shortcuts.capture(isEnglish ? Language.ENGLISH : Language.FRENCH))
        .put("action_ts", workspace.nextTs())
        .put("message_ts", message.ts())
        .put(
            "response_url",
            responseUrl(workspace.address(message.channel(), member.id(), message.ts())));
    payload
        .putObject("channel")
        .put("id", message.channel())
        .put("name", workspace.conversationName(message.channel()));
    payload.set("message", Users.json(message, false));
    return payload;
  }

  private ObjectNode interaction(String type, Member member) {
    ObjectNode payload = JSON.createObjectNode().put("type", type);
    payload.putObject("user").put("id", member.id()).put("team_id", Workspace.TEAM);
    payload.putObject("team").put("id", Workspace.TEAM).put("domain", "playground");
    return payload
        .put("api_app_id", Workspace.APP)
        .put("token", "deprecated")
        .put("trigger_id", workspace.trigger(member.id()))
        .put("is_enterprise_install", false);
  }
}
