package org.ambassadorbot.slack.web;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.FoundMessage;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.place.SlackMessage;
import org.ambassadorbot.slack.place.TypedText;
import org.jspecify.annotations.Nullable;

/** Reads one message that somebody wrote, where a workspace granted the bot to read along. */
final class MessageReading {
  private static final int FIRST = 1;

  private final WebCalls calls;
  private final SlackTokens tokens;

  MessageReading(WebCalls calls, SlackTokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
  }

  Optional<FoundMessage> read(MessageRef message) throws PlatformException {
    if (SlackMessage.of(message).kind() != SlackMessage.Kind.POSTED) {
      return Optional.empty();
    }
    String token = tokens.tokenOf(message.workspace());
    try {
      return messages(message, token).stream()
          .filter(found -> message.messageId().equals(found.getTs()))
          .findFirst()
          .map(found -> found(message, found, token));
    } catch (PlatformException e) {
      if (e.reason() == Reason.UNAUTHORISED || e.reason() == Reason.GONE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A message is asked for as a thread of its own: that finds answers in threads too. */
  private List<Message> messages(MessageRef message, String token) throws PlatformException {
    ConversationsRepliesResponse answer =
        calls.repeatable(
            "conversations.replies",
            methods ->
                methods.conversationsReplies(
                    r ->
                        r.token(token)
                            .channel(message.conversationId())
                            .ts(message.messageId())
                            .limit(FIRST)));
    return answer.getMessages();
  }

  private FoundMessage found(MessageRef message, Message found, String token) {
    String words = found.getText() == null ? "" : found.getText();
    return new FoundMessage(
        TypedText.plain(words),
        address(message, token),
        TypedText.mentioned(words, message.workspace().externalId()));
  }

  /** Where Slack shows it; nothing when it does not say, since the words are what matters. */
  private @Nullable String address(MessageRef message, String token) {
    try {
      return calls.permalink(token, message);
    } catch (PlatformException e) {
      return null;
    }
  }
}
