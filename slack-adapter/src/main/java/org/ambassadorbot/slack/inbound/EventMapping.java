package org.ambassadorbot.slack.inbound;

import static org.ambassadorbot.slack.inbound.Payload.firstOf;
import static org.ambassadorbot.slack.inbound.Payload.text;
import static org.ambassadorbot.slack.inbound.Payload.textOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.model.User;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.slack.place.Profiles;
import org.ambassadorbot.slack.place.ReplyChannel;
import org.ambassadorbot.slack.place.SlackMessage;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.place.TypedText;
import org.jspecify.annotations.Nullable;

/** Events of the Events API; whatever the bot did not ask for is nothing. */
final class EventMapping {
  private static final Set<String> TYPED = Set.of("", "file_share", "thread_broadcast");
  private static final String SLACKBOT = "USLACKBOT";
  private static final Gson USERS = GsonFactory.createSnakeCase();
  private static final Pattern FILE = Pattern.compile("F[A-Z0-9]{1,40}");

  Optional<Incoming> map(JsonNode envelope) {
    JsonNode event = envelope.path("event");
    String team = firstOf(text(envelope, "team_id"), text(envelope, "enterprise_id"));
    if (team.isEmpty()) {
      return Optional.empty();
    }
    return switch (text(event, "type")) {
      case "message" -> message(envelope, team);
      case "app_mention" -> mention(envelope, team);
      case "app_home_opened" -> homeOpened(envelope, team);
      case "reaction_added", "reaction_removed" -> reaction(envelope, team);
      case "team_join" -> about(envelope, team).map(Incoming.PersonJoined::new);
      case "user_change", "user_profile_changed" -> changed(envelope, team);
      case "app_uninstalled" -> Optional.of(removed(envelope, team));
      case "tokens_revoked" -> tokensRevoked(envelope, team);
      default -> Optional.empty();
    };
  }

  private static Optional<Incoming> message(JsonNode envelope, String team) {
    JsonNode event = envelope.path("event");
    String channel = text(event, "channel");
    boolean isDirect =
        "im".equals(text(event, "channel_type"))
            || (!event.has("channel_type") && SlackPlaces.isDirect(channel));
    if (!isDirect || !isTypedByAPerson(envelope)) {
      return Optional.empty();
    }
    Identity person = SlackPlaces.identity(team, text(event, "user"));
    ReplyChannel where = new ReplyChannel(channel, null);
    AnswerPath path = AnswerPaths.in(person, where, textOrNull(event, "thread_ts"), Set.of());
    Incoming.TextReceived typed = typed(envelope, person, path, beneath(event, person));
    List<Attachment> files = files(event);
    return Optional.of(
        files.isEmpty() ? typed : new Incoming.FilesReceived(typed.origin(), typed.text(), files));
  }

  private static List<Attachment> files(JsonNode event) {
    List<Attachment> files = new ArrayList<>();
    for (JsonNode file : event.path("files")) {
      String id = text(file, "id");
      if (FILE.matcher(id).matches()) {
        files.add(new Attachment(text(file, "mimetype"), id));
      }
    }
    return files;
  }

  private static Optional<Incoming> mention(JsonNode envelope, String team) {
    JsonNode event = envelope.path("event");
    String channel = text(event, "channel");
    if (channel.isEmpty() || event.has("edited") || !isTypedByAPerson(envelope)) {
      return Optional.empty();
    }
    Identity person = SlackPlaces.identity(team, text(event, "user"));
    AnswerPath path =
        AnswerPaths.ofMention(person, channel, text(event, "ts"), textOrNull(event, "thread_ts"));
    return Optional.of(typed(envelope, person, path, null));
  }

  /** The message that began the thread in which an event was typed. */
  private static @Nullable MessageRef beneath(JsonNode event, Identity person) {
    String thread = text(event, "thread_ts");
    return thread.isEmpty() || thread.equals(text(event, "ts"))
        ? null
        : SlackMessage.posted(person.workspace(), text(event, "channel"), thread);
  }

  private static Incoming.TextReceived typed(
      JsonNode envelope, Identity person, AnswerPath path, @Nullable MessageRef beneath) {
    String text = text(envelope.path("event"), "text");
    return new Incoming.TextReceived(
        new Origin(person, null, receipt(envelope), path),
        TypedText.withoutMention(
            text, textOrNull(envelope.path("authorizations").path(0), "user_id")),
        beneath);
  }

  private static boolean isTypedByAPerson(JsonNode envelope) {
    JsonNode event = envelope.path("event");
    String user = text(event, "user");
    return !user.isEmpty()
        && !user.equals(SLACKBOT)
        && !event.hasNonNull("bot_id")
        && !event.hasNonNull("bot_profile")
        && !event.path("hidden").asBoolean()
        && TYPED.contains(text(event, "subtype"))
        && !isTheBot(envelope, user);
  }

  private static boolean isTheBot(JsonNode envelope, String user) {
    for (JsonNode authorization : envelope.path("authorizations")) {
      if (authorization.path("is_bot").asBoolean() && user.equals(text(authorization, "user_id"))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Incoming> homeOpened(JsonNode envelope, String team) {
    JsonNode event = envelope.path("event");
    String user = text(event, "user");
    if (user.isEmpty() || !Set.of("", "home").contains(text(event, "tab"))) {
      return Optional.empty();
    }
    return Optional.of(new Incoming.HomeOpened(atHome(envelope, SlackPlaces.identity(team, user))));
  }

  private static Optional<Incoming> reaction(JsonNode envelope, String team) {
    JsonNode event = envelope.path("event");
    String user = text(event, "user");
    if (user.isEmpty() || user.equals(SLACKBOT) || isTheBot(envelope, user)) {
      return Optional.empty();
    }
    String bot = text(envelope.path("authorizations").path(0), "user_id");
    return ReactionMapping.map(event, origin(envelope, SlackPlaces.identity(team, user)), bot);
  }

  private static Optional<Incoming> changed(JsonNode envelope, String team) {
    JsonNode user = envelope.path("event").path("user");
    Optional<Origin> who = about(envelope, team);
    return user.path("deleted").asBoolean()
        ? who.map(Incoming.PersonLeft::new)
        : who.flatMap(origin -> told(origin, user));
  }

  /** An event that does not say how somebody is called says nothing of them but where they are. */
  private static Optional<Incoming> told(Origin origin, JsonNode user) {
    Optional<Profile> profile = profile(origin, user);
    boolean isNamed = profile.filter(it -> !it.name().equals(it.identity().userId())).isPresent();
    return isNamed
        ? profile.map(it -> new Incoming.ProfileTold(origin, it))
        : profile.map(Profile::zone).map(zone -> new Incoming.ZoneTold(origin, zone));
  }

  private static Optional<Profile> profile(Origin origin, JsonNode user) {
    try {
      User read = USERS.fromJson(user.toString(), User.class);
      return Optional.of(Profiles.of(origin.workspace(), read));
    } catch (JsonParseException unlikeAUser) {
      return Optional.empty();
    }
  }

  private static Optional<Origin> about(JsonNode envelope, String team) {
    JsonNode user = envelope.path("event").path("user");
    String id = text(user, "id");
    if (id.isEmpty() || id.equals(SLACKBOT) || user.path("is_bot").asBoolean()) {
      return Optional.empty();
    }
    return Optional.of(origin(envelope, SlackPlaces.identity(team, id)));
  }

  private static Optional<Incoming> tokensRevoked(JsonNode envelope, String team) {
    boolean concernsTheBot = !envelope.path("event").path("tokens").path("bot").isEmpty();
    return concernsTheBot ? Optional.of(removed(envelope, team)) : Optional.empty();
  }

  private static Incoming removed(JsonNode envelope, String team) {
    String bot = text(envelope.path("authorizations").path(0), "user_id");
    String sender = firstOf(bot, text(envelope, "api_app_id"), "app");
    return new Incoming.BotRemoved(origin(envelope, SlackPlaces.identity(team, sender)));
  }

  /** What is answered is the page itself; what else there is to say goes to the conversation. */
  private static Origin atHome(JsonNode envelope, Identity sender) {
    AnswerPath path =
        new AnswerPath(new Destination.Home(sender), new Destination.Direct(sender), Set.of());
    return new Origin(sender, null, receipt(envelope), path);
  }

  private static Origin origin(JsonNode envelope, Identity sender) {
    AnswerPath path = AnswerPaths.direct(sender, Set.of());
    return new Origin(sender, null, receipt(envelope), path);
  }

  private static ReceiptKey receipt(JsonNode envelope) {
    String id = text(envelope, "event_id");
    if (!id.isEmpty()) {
      return Receipts.of("event", id);
    }
    JsonNode event = envelope.path("event");
    return Receipts.of(
        text(event, "type"),
        text(event, "channel"),
        firstOf(text(event, "ts"), text(event, "event_ts")),
        text(event, "user"));
  }
}
