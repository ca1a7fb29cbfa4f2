package org.ambassadorbot.slack.inbound;

import java.util.Set;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.slack.place.ReplyChannel;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.jspecify.annotations.Nullable;

/** Where answers go, from where the question was asked. */
final class AnswerPaths {
  private AnswerPaths() {}

  /** The conversation between the person and the bot. */
  static AnswerPath direct(Identity person, Set<AnswerKind> inResponse) {
    Destination.Direct direct = new Destination.Direct(person);
    return new AnswerPath(direct, direct, inResponse);
  }

  /** The channel of the question, in its thread; the person alone for what is private. */
  static AnswerPath in(
      Identity person,
      @Nullable ReplyChannel channel,
      @Nullable String thread,
      Set<AnswerKind> inResponse) {
    if (channel == null || channel.channelId().isEmpty()) {
      return direct(person, inResponse);
    }
    Destination.Conversation conversation =
        new Destination.Conversation(person.workspace(), channel.encoded(), thread);
    if (!SlackPlaces.isDirect(channel.channelId())) {
      Destination whisper = new Destination.Whisper(conversation, person.userId());
      return new AnswerPath(conversation, whisper, inResponse);
    }
    return thread == null
        ? direct(person, inResponse)
        : new AnswerPath(conversation, conversation, inResponse);
  }

  /** As {@link #in}, but for a mention: everybody's answer opens the thread that is not there. */
  static AnswerPath ofMention(
      Identity person, String channelId, String messageTs, @Nullable String thread) {
    Destination.Conversation inThread =
        new Destination.Conversation(
            person.workspace(), channelId, thread == null ? messageTs : thread);
    Destination.Conversation where =
        new Destination.Conversation(person.workspace(), channelId, thread);
    return new AnswerPath(inThread, new Destination.Whisper(where, person.userId()), Set.of());
  }
}
