package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Slack's Web API as far as the bot uses it: what each method does and answers. */
final class WebApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workspace workspace;
  private final Refusals refusals;
  private final Consumer<String> breach;
  private final UserGroups userGroups = new UserGroups();
  private volatile boolean isReadingGranted;

  WebApi(Workspace workspace, Refusals refusals, Consumer<String> breach) {
    this.workspace = workspace;
    this.refusals = refusals;
    this.breach = breach;
  }

  /** Carries a call out; the token has been checked. */
  ObjectNode call(String method, Map<String, String> form) {
    return switch (method) {
      case "auth.test" -> authTest();
      case "users.info" -> usersInfo(form);
      case "users.lookupByEmail" -> usersLookupByEmail(form);
      case "users.list" -> usersList(form);
      case "usergroups.list" -> userGroups.list();
      case "usergroups.users.list" -> userGroups.users(form);
      case "conversations.open" -> conversationsOpen(form);
      case "conversations.history" -> history(form);
      case "conversations.replies" -> replies(form);
      case "chat.getPermalink" -> permalink(form);
      case "chat.postMessage" -> postMessage(form);
      case "chat.postEphemeral" -> postEphemeral(form);
      case "chat.update" -> update(form);
      case "chat.delete" -> delete(form);
      case "views.open" -> viewsOpen(form);
      case "views.publish" -> viewsPublish(form);
      case "views.update" -> viewsUpdate(form);
      default -> error("unknown_method");
    };
  }

  UserGroups userGroups() {
    return userGroups;
  }

  static ObjectNode ok() {
    return JSON.createObjectNode().put("ok", true);
  }

  static ObjectNode error(String code) {
    return JSON.createObjectNode().put("ok", false).put("error", code);
  }

  private static ObjectNode authTest() {
    return ok().put("team_id", Workspace.TEAM)
        .put("team", "Playground")
        .put("user_id", Workspace.BOT_USER)
        .put("user", "ambassador")
        .put("bot_id", "B0BOT");
  }

  private ObjectNode usersInfo(Map<String, String> form) {
    return user(workspace.member(form.getOrDefault("user", "")), "user_not_found");
  }

  private ObjectNode usersLookupByEmail(Map<String, String> form) {
    String email = form.getOrDefault("email", "");
    return user(
        workspace.members().stream()
            .filter(member -> !member.isDeleted() && email.equalsIgnoreCase(member.who().email()))
            .findFirst(),
        "users_not_found");
  }

  private static ObjectNode user(Optional<Member> member, String otherwise) {
    if (member.isEmpty()) {
      return error(otherwise);
    }
    ObjectNode answer = ok();
    answer.set("user", Users.json(member.get()));
    return answer;
  }

  private ObjectNode usersList(Map<String, String> form) {
    List<Member> members = workspace.members();
    int from = number(form, "cursor", 0);
    int to = Math.min(members.size(), from + Math.max(1, number(form, "limit", 1_000)));
    ObjectNode answer = ok();
    ArrayNode array = answer.putArray("members");
    if (from == 0) {
      array.add(Users.bot());
    }
    members.subList(from, to).forEach(member -> array.add(Users.json(member)));
    answer
        .putObject("response_metadata")
        .put("next_cursor", to < members.size() ? String.valueOf(to) : "");
    return answer;
  }

  private static int number(Map<String, String> form, String name, int otherwise) {
    String text = form.getOrDefault(name, "");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  private ObjectNode conversationsOpen(Map<String, String> form) {
    Optional<String> channel = workspace.resolved(form.getOrDefault("users", ""));
    if (channel.isEmpty()) {
      return error("user_not_found");
    }
    ObjectNode answer = ok();
    answer.putObject("channel").put("id", channel.get());
    return answer;
  }

  /** The manifest asks for no channel's history; a workspace may grant it all the same. */
  void grantReading() {
    isReadingGranted = true;
  }

  private boolean mayRead(Map<String, String> form) {
    return isReadingGranted || form.getOrDefault("channel", "").startsWith("D");
  }

  private ObjectNode permalink(Map<String, String> form) {
    String channel = form.getOrDefault("channel", "");
    String ts = form.getOrDefault("message_ts", "");
    return workspace.message(channel, ts).isEmpty()
        ? error("message_not_found")
        : ok().put("permalink", Workspace.permalink(channel, ts));
  }

  private ObjectNode history(Map<String, String> form) {
    if (!mayRead(form)) {
      return error("missing_scope");
    }
    ObjectNode answer = ok();
    ArrayNode array = answer.putArray("messages");
    workspace.history(form.getOrDefault("channel", "")).stream()
        .filter(message -> !message.isInThreadOnly())
        .forEach(message -> array.add(Users.json(message, hasMetadata(form))));
    return answer.put("has_more", false);
  }

  private ObjectNode replies(Map<String, String> form) {
    if (!mayRead(form)) {
      return error("missing_scope");
    }
    ObjectNode answer = ok();
    ArrayNode array = answer.putArray("messages");
    String thread = form.getOrDefault("ts", "");
    workspace.history(form.getOrDefault("channel", "")).stream()
        .filter(m -> m.root().equals(thread))
        .forEach(m -> array.add(Users.json(m, hasMetadata(form))));
    return answer.put("has_more", false);
  }

  private static boolean hasMetadata(Map<String, String> form) {
    String flag = form.getOrDefault("include_all_metadata", "");
    return flag.equals("1") || flag.equals("true");
  }

  private ObjectNode postMessage(Map<String, String> form) {
    Optional<String> channel = workspace.resolved(form.getOrDefault("channel", ""));
    if (channel.isEmpty()) {
      return error("channel_not_found");
    }
    Optional<String> closed = refusals.ofChannel(channel.get());
    if (closed.isPresent()) {
      return error(closed.get());
    }
    JsonNode blocks = json(form.get("blocks"));
    Optional<ObjectNode> refused = refused("chat.postMessage", form, blocks);
    if (refused.isPresent()) {
      return refused.get();
    }
    String root = form.get("thread_ts");
    if (root != null && !isRoot(channel.get(), root)) {
      return error("thread_not_found");
    }
    Posted message =
        new Posted(
            channel.get(),
            workspace.nextTs(),
            Workspace.BOT_USER,
            null,
            thread(root, form),
            form.getOrDefault("text", ""),
            blocks,
            json(form.get("metadata")));
    workspace.post(message);
    return ok().put("channel", message.channel()).put("ts", message.ts());
  }

  /** Slack opens no thread under what one person alone sees, nor under what stands in one. */
  private boolean isRoot(String channel, String ts) {
    Optional<Posted> root = workspace.message(channel, ts).filter(m -> !m.isEphemeral());
    if (root.filter(message -> message.thread() != null).isPresent()) {
      breach.accept("chat.postMessage: a reply taken for the beginning of a thread");
    }
    return root.isPresent();
  }

  private Posted.@Nullable InThread thread(@Nullable String root, Map<String, String> form) {
    String flag = form.getOrDefault("reply_broadcast", "");
    boolean isShownOutside = flag.equals("1") || flag.equals("true");
    if (root == null && isShownOutside) {
      breach.accept("chat.postMessage: reply_broadcast without a thread");
    }
    return root == null ? null : new Posted.InThread(root, isShownOutside);
  }

  private ObjectNode postEphemeral(Map<String, String> form) {
    Optional<String> channel = workspace.resolved(form.getOrDefault("channel", ""));
    if (channel.isEmpty()) {
      return error("channel_not_found");
    }
    Optional<String> closed = refusals.ofChannel(channel.get());
    if (closed.isPresent()) {
      return error(closed.get());
    }
    String user = form.getOrDefault("user", "");
    if (workspace.member(user).isEmpty()) {
      return error("user_not_in_channel");
    }
    JsonNode blocks = json(form.get("blocks"));
    Optional<ObjectNode> refused = refused("chat.postEphemeral", form, blocks);
    if (refused.isPresent()) {
      return refused.get();
    }
    String ts = ephemeral(channel.get(), user, form.getOrDefault("text", ""), blocks);
    return ok().put("message_ts", ts);
  }

  /** Shows one person a message. */
  String ephemeral(String channel, String user, String text, JsonNode blocks) {
    String ts = workspace.nextTs();
    workspace.post(
        new Posted(
            channel, ts, Workspace.BOT_USER, user, null, text, blocks, JSON.createObjectNode()));
    return ts;
  }

  private ObjectNode update(Map<String, String> form) {
    String channel = form.getOrDefault("channel", "");
    Optional<Posted> message = workspace.message(channel, form.getOrDefault("ts", ""));
    if (message.isEmpty() || message.get().isEphemeral()) {
      return error("message_not_found");
    }
    if (!message.get().author().equals(Workspace.BOT_USER)) {
      return error("cant_update_message");
    }
    JsonNode blocks = json(form.get("blocks"));
    Optional<ObjectNode> refused = refused("chat.update", form, blocks);
    if (refused.isPresent()) {
      return refused.get();
    }
    workspace.replace(message.get().showing(form.getOrDefault("text", ""), blocks));
    return ok().put("channel", channel).put("ts", message.get().ts());
  }

  private ObjectNode delete(Map<String, String> form) {
    boolean isThere =
        workspace.remove(form.getOrDefault("channel", ""), form.getOrDefault("ts", ""));
    return isThere ? ok() : error("message_not_found");
  }

  private ObjectNode viewsOpen(Map<String, String> form) {
    JsonNode view = json(form.get("view"));
    Optional<ObjectNode> refused = refusedView("views.open", view);
    if (refused.isPresent()) {
      return refused.get();
    }
    Workspace.Used used = workspace.use(form.getOrDefault("trigger_id", ""));
    if (used.user() == null) {
      breach.accept("views.open: " + used.error());
      return error(used.error());
    }
    OpenView open = workspace.show(used.user(), view);
    ObjectNode answer = ok();
    answer.set("view", viewJson(open));
    return answer;
  }

  private static JsonNode viewJson(OpenView open) {
    ObjectNode view = open.view().deepCopy();
    return view.put("id", open.id()).put("hash", open.hash());
  }

  private ObjectNode viewsPublish(Map<String, String> form) {
    JsonNode view = json(form.get("view"));
    Optional<ObjectNode> refused = refusedView("views.publish", view);
    if (refused.isPresent()) {
      return refused.get();
    }
    String user = form.getOrDefault("user_id", "");
    if (workspace.member(user).isEmpty()) {
      return error("user_not_found");
    }
    workspace.home(user, view);
    return ok();
  }

  private ObjectNode viewsUpdate(Map<String, String> form) {
    JsonNode view = json(form.get("view"));
    for (Member member : workspace.members()) {
      Optional<OpenView> open = workspace.modal(member.id());
      if (open.isPresent() && open.get().id().equals(form.get("view_id"))) {
        workspace.show(member.id(), view);
        return ok();
      }
    }
    return error("not_found");
  }

  private Optional<ObjectNode> refused(String method, Map<String, String> form, JsonNode blocks) {
    if (form.getOrDefault("text", "").isBlank()) {
      breach.accept(method + ": no text for the notification");
    }
    List<String> breaches = BlockKitRules.ofMessage(blocks);
    breaches.forEach(words -> breach.accept(method + ": " + words));
    if (blocks.isEmpty() && form.getOrDefault("text", "").isBlank()) {
      return Optional.of(error("no_text"));
    }
    return breaches.isEmpty() ? Optional.empty() : Optional.of(error("invalid_blocks"));
  }

  Optional<ObjectNode> refusedView(String method, JsonNode view) {
    List<String> breaches = BlockKitRules.ofView(view);
    breaches.forEach(words -> breach.accept(method + ": " + words));
    return breaches.isEmpty() ? Optional.empty() : Optional.of(error("invalid_arguments"));
  }

  static JsonNode json(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? JSON.createArrayNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createArrayNode();
    }
  }
}
