package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Teams sent, read without trusting the shape of any of it. */
public final class Activity {
  private static final int LONGEST_ID = 400;

  private final ObjectNode json;

  private Activity(ObjectNode json) {
    this.json = json;
  }

  /**
   * Reads an activity.
   *
   * @throws MalformedActivityException when what every activity must say is missing
   */
  public static Activity read(JsonNode json) throws MalformedActivityException {
    if (!(json instanceof ObjectNode object)) {
      throw new MalformedActivityException("not an object");
    }
    for (String pointer : List.of("/type", "/serviceUrl", "/conversation/id")) {
      if (!isIdentifier(object.at(pointer))) {
        throw new MalformedActivityException("no " + pointer);
      }
    }
    return new Activity(object);
  }

  public String type() {
    return json.path("type").asText();
  }

  public String channelId() {
    return text("/channelId").orElse("");
  }

  /** What an invoke asks for, empty for other types. */
  public String name() {
    return text("/name").orElse("");
  }

  /** Whether it comes from a conversation that the bot may be no part of. */
  public boolean isFromElsewhere() {
    return type().equals("invoke") && name().startsWith(CapturedMessage.INVOKES);
  }

  /** What an installation update says. */
  public String action() {
    return text("/action").orElse("");
  }

  public Optional<String> id() {
    return text("/id");
  }

  public Optional<String> replyToId() {
    return text("/replyToId");
  }

  public String serviceUrl() {
    return json.path("serviceUrl").asText();
  }

  /** The conversation with its thread, as the platform names them together. */
  public ConversationName conversation() {
    return new ConversationName(json.at("/conversation/id").asText());
  }

  /** Whether the conversation is between the bot and one person. */
  public boolean isPersonal() {
    String type = text("/conversation/conversationType").orElse("");
    return type.isEmpty() ? !json.at("/conversation/isGroup").asBoolean() : type.equals("personal");
  }

  /** The tenant, wherever this kind of activity says it. */
  public Optional<String> tenantId() {
    return text("/channelData/tenant/id")
        .or(() -> text("/conversation/tenantId"))
        .or(() -> text("/from/tenantId"));
  }

  public Optional<Member> sender() {
    return member(json.path("from"));
  }

  /** The bot, under the identifier this conversation gives it. */
  public Optional<String> botId() {
    return text("/recipient/id");
  }

  public Optional<String> teamId() {
    return text("/channelData/team/id");
  }

  /** What happened to the team or its members, such as {@code teamMemberAdded}. */
  public String eventType() {
    return text("/channelData/eventType").orElse("");
  }

  public List<Member> membersAdded() {
    return members("membersAdded");
  }

  public List<Member> membersRemoved() {
    return members("membersRemoved");
  }

  public Optional<String> timestamp() {
    return text("/timestamp");
  }

  /** The language tag that the person's client shows. */
  public @Nullable String languageTag() {
    return text("/locale").or(() -> client("locale")).orElse(null);
  }

  /** The name of the person's time zone. */
  public Optional<String> timeZone() {
    return text("/localTimezone").or(() -> client("timezone"));
  }

  /** What a button or a dialog sent along; missing when there is none. */
  public JsonNode value() {
    return json.path("value");
  }

  /**
   * The same activity, its people named by the directory wherever that is known.
   *
   * @param directoryIds gives the directory's identifier for a {@code 29:} one
   */
  public Activity naming(Function<String, Optional<String>> directoryIds) {
    ObjectNode copy = json.deepCopy();
    List<JsonNode> people = new ArrayList<>(List.of(copy.path("from")));
    copy.path("membersAdded").forEach(people::add);
    copy.path("membersRemoved").forEach(people::add);
    for (JsonNode person : people) {
      if (person instanceof ObjectNode unnamed && !isIdentifier(unnamed.path("aadObjectId"))) {
        directoryIds
            .apply(unnamed.path("id").asText(""))
            .ifPresent(id -> unnamed.put("aadObjectId", id));
      }
    }
    return new Activity(copy);
  }

  JsonNode json() {
    return json;
  }

  /** Whether a member is the bot itself. */
  public boolean isBot(Member member) {
    return botId().filter(member.id()::equals).isPresent();
  }

  private List<Member> members(String name) {
    List<Member> members = new ArrayList<>();
    json.path(name).forEach(each -> member(each).ifPresent(members::add));
    return members;
  }

  private static Optional<Member> member(JsonNode node) {
    if (!isIdentifier(node.path("id"))) {
      return Optional.empty();
    }
    JsonNode directoryId = node.path("aadObjectId");
    return Optional.of(
        new Member(
            node.path("id").asText(), isIdentifier(directoryId) ? directoryId.asText() : null));
  }

  private Optional<String> client(String name) {
    for (JsonNode entity : json.path("entities")) {
      if (entity.path("type").asText().equals("clientInfo") && isIdentifier(entity.path(name))) {
        return Optional.of(entity.path(name).asText());
      }
    }
    return Optional.empty();
  }

  private Optional<String> text(String pointer) {
    JsonNode node = json.at(pointer);
    return isIdentifier(node) ? Optional.of(node.asText()) : Optional.empty();
  }

  private static boolean isIdentifier(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() && node.asText().length() <= LONGEST_ID;
  }
}
