package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The user groups of the make-believe Slack, if its plan and the bot's scopes allow any. */
final class UserGroups {
  private final Map<String, UserGroup> groups = new LinkedHashMap<>();
  private String refusal = "";

  /** A group and who is in it. */
  private record UserGroup(String name, List<String> users) {}

  /** Makes a group, or puts others in its place; nobody stays in a group that is given nobody. */
  synchronized void put(String name, List<String> users) {
    String id =
        groups.entrySet().stream()
            .filter(group -> group.getValue().name().equals(name))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> "S%04d".formatted(groups.size() + 1));
    groups.put(id, new UserGroup(name, List.copyOf(users)));
  }

  synchronized void remove(String name) {
    groups.values().removeIf(group -> group.name().equals(name));
  }

  /** Answers every question with an error; with none when it is empty. */
  synchronized void refuse(String error) {
    refusal = error;
  }

  synchronized ObjectNode list() {
    if (!refusal.isEmpty()) {
      return WebApi.error(refusal);
    }
    ObjectNode answer = WebApi.ok();
    ArrayNode array = answer.putArray("usergroups");
    groups.forEach(
        (id, group) ->
            array
                .addObject()
                .put("id", id)
                .put("team_id", Workspace.TEAM)
                .put("is_usergroup", true)
                .put("name", group.name())
                .put("date_delete", 0));
    return answer;
  }

  synchronized ObjectNode users(Map<String, String> form) {
    if (!refusal.isEmpty()) {
      return WebApi.error(refusal);
    }
    UserGroup group = groups.get(form.getOrDefault("usergroup", ""));
    if (group == null) {
      return WebApi.error("no_such_subteam");
    }
    ObjectNode answer = WebApi.ok();
    ArrayNode array = answer.putArray("users");
    group.users().forEach(array::add);
    return answer;
  }
}
