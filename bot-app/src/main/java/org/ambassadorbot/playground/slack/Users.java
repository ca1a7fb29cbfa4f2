package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Users and messages as Slack's JSON. */
final class Users {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Users() {}

  static ObjectNode json(Member member) {
    ObjectNode user =
        JSON.createObjectNode()
            .put("id", member.id())
            .put("team_id", Workspace.TEAM)
            .put("name", member.id().toLowerCase(Locale.ROOT))
            .put("real_name", member.who().name())
            .put("deleted", member.isDeleted())
            .put("tz", member.who().timeZone())
            .put("locale", member.who().languageTag())
            .put("is_admin", member.who().isAdministrator())
            .put("is_owner", false)
            .put("is_bot", false);
    user.putObject("profile")
        .put("real_name", member.who().name())
        .put("display_name", member.who().name())
        .put("email", member.who().email());
    return user;
  }

  static ObjectNode bot() {
    return JSON.createObjectNode()
        .put("id", Workspace.BOT_USER)
        .put("name", "ambassador")
        .put("is_bot", true);
  }

  static ObjectNode json(Posted message, boolean hasMetadata) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("type", "message")
            .put("user", message.author())
            .put("ts", message.ts())
            .put("text", message.text());
    if (message.thread() != null) {
      json.put("thread_ts", message.root());
      if (!message.isInThreadOnly()) {
        json.put("subtype", "thread_broadcast");
      }
    }
    if (message.author().equals(Workspace.BOT_USER)) {
      json.put("bot_id", "B0BOT").put("app_id", Workspace.APP);
    }
    if (!message.blocks().isEmpty()) {
      json.set("blocks", message.blocks());
    }
    if (hasMetadata && message.metadata().isObject()) {
      json.set("metadata", message.metadata());
    }
    return json;
  }
}
