package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadorbot.teams.card.Json;
import org.ambassadorbot.teams.inbound.CapturedMessage;
import org.jspecify.annotations.Nullable;

/** Writes activities the way Teams does. */
final class ActivityWriter {
  static final String BOT_NAME = "Ambassador Bot";

  private final String serviceUrl;
  private final Clock clock;
  private final AtomicLong events = new AtomicLong();
  private volatile String appId = "";
  private volatile String tenant = "";

  ActivityWriter(String serviceUrl, Clock clock) {
    this.serviceUrl = serviceUrl;
    this.clock = clock;
  }

  void connectedTo(String app, String tenantId) {
    appId = app;
    tenant = tenantId;
  }

  String appId() {
    return appId;
  }

  /** What a person typed, already standing in its conversation. */
  ObjectNode message(TeamsWorld.Account from, Post post) {
    ObjectNode activity = start("message", from, post.place(), post.thread());
    activity.put("id", post.id()).put("textFormat", "plain");
    String text = escaped(post.activity().path("text").asText());
    if (post.place().isPersonal()) {
      return activity.put("text", text);
    }
    String mention = "<at>" + BOT_NAME + "</at>";
    ObjectNode entity = activity.withArray("entities").addObject().put("type", "mention");
    entity.put("text", mention).putObject("mentioned").put("id", botId()).put("name", BOT_NAME);
    return activity.put("text", mention + "\u00a0" + text);
  }

  /** The same message with a picture pasted into it, which Teams keeps under a number. */
  ObjectNode withPicture(ObjectNode message, String number) {
    ObjectNode picture = message.withArray("attachments").addObject();
    picture.put("contentType", "image/*");
    picture.put("contentUrl", serviceUrl + "v3/attachments/" + number + "/views/original");
    message
        .withArray("attachments")
        .addObject()
        .put("contentType", "text/html")
        .put("content", "<p>" + message.path("text").asText() + "</p>");
    return message;
  }

  /** The same message as an answer that quotes another one: its words stand in the text too. */
  ObjectNode quoting(ObjectNode message, Post quoted) {
    String typed = message.path("text").asText();
    String preview = escaped(quoted.words()).replace("\n", " ");
    String html =
        "<blockquote itemscope=\"\" itemtype=\"http://schema.skype.com/Reply\" itemid=\""
            + quoted.id()
            + "\">\r\n<strong itemprop=\"mri\" itemid=\""
            + botId()
            + "\">"
            + BOT_NAME
            + "</strong><span itemprop=\"time\" itemid=\""
            + quoted.id()
            + "\"></span>\r\n<p itemprop=\"preview\">"
            + preview
            + "</p>\r\n</blockquote>\r\n<p>"
            + typed
            + "</p>";
    message
        .withArray("attachments")
        .addObject()
        .put("contentType", "text/html")
        .put("content", html);
    return message.put("text", BOT_NAME + preview + typed);
  }

  /** Teams escapes what people type, since mentions are markup. */
  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A button that sends its data as a message. */
  ObjectNode value(TeamsWorld.Account from, Post source, JsonNode value) {
    ObjectNode activity = start("message", from, source.place(), source.thread());
    activity.put("replyToId", source.id());
    activity.set("value", value);
    return activity;
  }

  /**
   * Something that waits for the bot's answer.
   *
   * @param source the message in which it began, if any
   */
  ObjectNode invoke(
      TeamsWorld.Account from,
      Post.Place place,
      @Nullable Post source,
      String name,
      JsonNode value) {
    String thread = source == null ? null : source.thread();
    ObjectNode activity = start("invoke", from, place, thread).put("name", name);
    if (source != null) {
      activity.put("replyToId", source.id());
    }
    activity.set("value", value);
    return activity;
  }

  /** What the menu of a message hands over of it. */
  ObjectNode captured(Post post) {
    ObjectNode value = Json.object().put("commandId", CapturedMessage.COMMAND);
    value.put("commandContext", "message").putObject("context").put("theme", "default");
    ObjectNode payload = value.putObject("messagePayload").put("id", post.id());
    payload.put("linkToMessage", "https://teams.microsoft.com/l/message/" + post.id());
    payload.putObject("from").putObject("user").put("displayName", post.author());
    String words = escaped(post.words()).replace("\n", "<br>");
    String html = words.replaceAll("(https?://[^\\s<]+)", "<a href=\"$1\">$1</a>");
    payload.putObject("body").put("contentType", "html").put("content", "<p>" + html + "</p>");
    payload.putArray("attachments");
    return value;
  }

  /**
   * An emoji put on a message or taken back; Teams calls the thumb {@code like}.
   *
   * @param list {@code reactionsAdded} or {@code reactionsRemoved}
   */
  ObjectNode reaction(TeamsWorld.Account from, Post post, String list, String emoji) {
    ObjectNode activity = start("messageReaction", from, post.place(), post.thread());
    activity.put("replyToId", post.id());
    String type = emoji.equals("thumbsup") ? "like" : emoji;
    activity.putArray(list).addObject().put("type", type);
    return activity;
  }

  ObjectNode installation(TeamsWorld.Account from, Post.Place place, String action) {
    return inTeam(start("installationUpdate", from, place, null).put("action", action), place);
  }

  /** The bot was added to a team that not everybody is in. */
  ObjectNode addedToTeam(TeamsWorld.Account from, Post.Place place, String team) {
    ObjectNode activity = installation(from, place, "add");
    activity.withObject("/channelData").putObject("team").put("id", team);
    return activity;
  }

  ObjectNode botAdded(TeamsWorld.Account from, Post.Place place) {
    ObjectNode activity = inTeam(start("conversationUpdate", from, place, null), place);
    activity.putArray("membersAdded").addObject().put("id", botId());
    return activity;
  }

  /**
   * People who came to the team or left it.
   *
   * @param list {@code membersAdded} or {@code membersRemoved}
   */
  ObjectNode members(
      TeamsWorld.Account from, Post.Place place, String list, Iterable<TeamsWorld.Account> who) {
    ObjectNode activity = inTeam(start("conversationUpdate", from, place, null), place);
    for (TeamsWorld.Account account : who) {
      ObjectNode member = activity.withArray(list).addObject().put("id", account.id());
      member.put("aadObjectId", account.directoryId());
    }
    return activity;
  }

  private ObjectNode start(
      String type, TeamsWorld.Account from, Post.Place place, @Nullable String thread) {
    ObjectNode activity = Json.typed(type).put("id", "f:event-" + events.incrementAndGet());
    activity.put("timestamp", clock.instant().toString()).put("channelId", "msteams");
    activity.put("serviceUrl", serviceUrl).put("locale", from.who().languageTag());
    activity.put("localTimezone", from.who().timeZone());
    ObjectNode sender = activity.putObject("from").put("id", from.id());
    sender.put("aadObjectId", from.directoryId()).put("name", from.who().name());
    activity.putObject("recipient").put("id", botId()).put("name", BOT_NAME);
    conversation(activity.putObject("conversation"), place, thread);
    activity.putObject("channelData").putObject("tenant").put("id", tenant);
    return place.isPersonal() ? activity : inTeam(activity, place);
  }

  private void conversation(ObjectNode node, Post.Place place, @Nullable String thread) {
    node.put("id", thread == null ? place.id() : place.id() + ";messageid=" + thread);
    node.put("tenantId", tenant);
    node.put("conversationType", place.isPersonal() ? "personal" : "channel");
    if (!place.isPersonal()) {
      node.put("isGroup", true);
    }
  }

  private static ObjectNode inTeam(ObjectNode activity, Post.Place place) {
    if (!place.isPersonal()) {
      ObjectNode data = activity.withObject("/channelData");
      data.putObject("team").put("id", TeamsWorld.TEAM);
      data.putObject("channel").put("id", place.id());
    }
    return activity;
  }

  private String botId() {
    return "28:" + appId;
  }
}
