package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.place.MessageRef;

/**
 * Emoji put on messages and taken back, several in one activity; Teams tells of the bot's own
 * messages only.
 */
record Reactions(Activity activity, Origins origins) {
  private static final Map<String, String> USUAL_NAMES =
      Map.of(
          "like", "thumbsup",
          "plusone", "thumbsup",
          "laugh", "laughing",
          "surprised", "open_mouth",
          "sad", "cry");

  List<Incoming> by(Member sender) {
    List<Incoming> all = new ArrayList<>();
    activity.replyToId().map(origins::message).ifPresent(message -> read(sender, message, all));
    return all;
  }

  private void read(Member sender, MessageRef message, List<Incoming> all) {
    for (Emoji emoji : emoji("reactionsRemoved")) {
      Origin origin = origins.reaction(sender, "removed:" + emoji.name());
      all.add(new Incoming.ReactionRemoved(origin, emoji, message));
    }
    for (Emoji emoji : emoji("reactionsAdded")) {
      Origin origin = origins.reaction(sender, "added:" + emoji.name());
      all.add(new Incoming.ReactionAdded(origin, emoji, message, true));
    }
  }

  private List<Emoji> emoji(String list) {
    List<Emoji> found = new ArrayList<>();
    for (JsonNode reaction : activity.json().path(list)) {
      String name = withoutCode(reaction.path("type").asText(""));
      if (Emoji.isName(name)) {
        Emoji said = Emoji.named(name);
        found.add(Emoji.named(USUAL_NAMES.getOrDefault(said.name(), said.name())));
      }
    }
    return found.stream().distinct().toList();
  }

  /** Beyond the first six, Teams writes the character's code before the name. */
  private static String withoutCode(String type) {
    return type.replaceFirst("^[0-9a-fA-F]{4,5}(-[0-9a-fA-F]{4,5})*_", "");
  }
}
