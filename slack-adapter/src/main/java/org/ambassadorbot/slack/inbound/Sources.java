package org.ambassadorbot.slack.inbound;

import java.util.Set;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.slack.place.FormOrigin;
import org.ambassadorbot.slack.place.ReplyChannel;
import org.ambassadorbot.slack.place.SlackMessage;
import org.jspecify.annotations.Nullable;

/** The message behind a button or a form, and where its answers go. */
final class Sources {
  private Sources() {}

  /** The message, when it can still be changed. */
  static @Nullable MessageRef of(FormOrigin where, WorkspaceId workspace) {
    String channel = where.channelId();
    if (channel == null) {
      return null;
    }
    if (where.isEphemeral()) {
      String url = where.responseUrl();
      return url == null ? null : SlackMessage.answerable(workspace, channel, url);
    }
    String timestamp = where.messageTs();
    return timestamp == null ? null : SlackMessage.posted(workspace, channel, timestamp);
  }

  /**
   * The channel of the message. Where it is certain that the bot wrote there itself, by its
   * membership; elsewhere by the address Slack gave for answers.
   */
  static AnswerPath answerPath(Identity person, FormOrigin where, Set<AnswerKind> inResponse) {
    String channel = where.channelId();
    if (channel == null) {
      return AnswerPaths.direct(person, inResponse);
    }
    String url = where.messageTs() == null ? where.responseUrl() : null;
    return AnswerPaths.in(person, new ReplyChannel(channel, url), where.threadTs(), inResponse);
  }
}
