package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Messages that come as an answer: in the response to a command, or by a {@code response_url}. */
final class Answers {
  private final Workspace workspace;
  private final WebApi api;
  private final Consumer<String> breach;

  Answers(Workspace workspace, WebApi api, Consumer<String> breach) {
    this.workspace = workspace;
    this.api = api;
    this.breach = breach;
  }

  /** What a {@code response_url} does. */
  ObjectNode toAddress(String id, JsonNode body) {
    Optional<Workspace.ResponseAddress> address = workspace.useAddress(id);
    if (address.isEmpty()) {
      breach.accept("response_url: used up, expired or unknown");
      return WebApi.error("expired_url");
    }
    return take(address.get().channel(), address.get().user(), address.get().messageTs(), body);
  }

  /** What the response to a command does. */
  void inResponse(String channel, String user, JsonNode body) {
    take(channel, user, null, body);
  }

  private ObjectNode take(String channel, String user, @Nullable String original, JsonNode body) {
    if (body.path("delete_original").asBoolean() && original != null) {
      workspace.remove(channel, original);
      return WebApi.ok();
    }
    List<String> breaches = BlockKitRules.ofMessage(body.path("blocks"));
    breaches.forEach(words -> breach.accept("answer: " + words));
    if (!breaches.isEmpty()) {
      return WebApi.error("invalid_blocks");
    }
    String text = body.path("text").asText("");
    if (body.path("replace_original").asBoolean() && original != null) {
      workspace
          .message(channel, original)
          .ifPresent(m -> workspace.replace(m.showing(text, body.path("blocks"))));
      return WebApi.ok();
    }
    if ("in_channel".equals(body.path("response_type").asText())) {
      workspace.post(
          new Posted(
              channel,
              workspace.nextTs(),
              Workspace.BOT_USER,
              null,
              thread(body.path("thread_ts").asText("")),
              text,
              body.path("blocks"),
              WebApi.json(null)));
      return WebApi.ok();
    }
    api.ephemeral(channel, user, text, body.path("blocks"));
    return WebApi.ok();
  }

  private static Posted.@Nullable InThread thread(String root) {
    return root.isEmpty() ? null : new Posted.InThread(root, false);
  }
}
