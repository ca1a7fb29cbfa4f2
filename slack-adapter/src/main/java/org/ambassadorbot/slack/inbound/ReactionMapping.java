package org.ambassadorbot.slack.inbound;

import static org.ambassadorbot.slack.inbound.Payload.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.slack.place.SlackMessage;

/** Emoji put on messages and taken back; those on files are nothing. */
final class ReactionMapping {
  private static final Map<String, String> OTHER_NAMES =
      Map.of("+1", "thumbsup", "-1", "thumbsdown", "satisfied", "laughing");

  private ReactionMapping() {}

  /**
   * The emoji that an event tells of.
   *
   * @param bot the bot's own user, if the envelope says
   */
  static Optional<Incoming> map(JsonNode event, Origin origin, String bot) {
    JsonNode item = event.path("item");
    String channel = text(item, "channel");
    String timestamp = text(item, "ts");
    String name = text(event, "reaction");
    if (!"message".equals(text(item, "type"))
        || channel.isEmpty()
        || timestamp.isEmpty()
        || !Emoji.isName(name)) {
      return Optional.empty();
    }
    MessageRef message = SlackMessage.posted(origin.workspace(), channel, timestamp);
    Emoji emoji = emoji(name);
    boolean isOurs = !bot.isEmpty() && bot.equals(text(event, "item_user"));
    return Optional.of(
        "reaction_added".equals(text(event, "type"))
            ? new Incoming.ReactionAdded(origin, emoji, message, isOurs)
            : new Incoming.ReactionRemoved(origin, emoji, message));
  }

  private static Emoji emoji(String name) {
    Emoji said = Emoji.named(name);
    return Emoji.named(OTHER_NAMES.getOrDefault(said.name(), said.name()));
  }
}
