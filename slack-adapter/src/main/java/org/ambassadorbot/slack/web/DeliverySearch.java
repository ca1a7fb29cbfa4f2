package org.ambassadorbot.slack.web;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.place.ReplyChannel;
import org.ambassadorbot.slack.place.SlackMessage;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.jspecify.annotations.Nullable;

/** Looks in a conversation's history for a message that may have arrived. */
final class DeliverySearch implements Destination.Renderer<DeliverySearch.Place> {
  private static final int PAGE = 100;
  private static final int PAGES = 5;

  private final WebCalls calls;
  private final SlackTokens tokens;

  DeliverySearch(WebCalls calls, SlackTokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
  }

  /** Where to look: a channel, or a person whose conversation must be found first. */
  record Place(@Nullable String channelId, @Nullable String threadId, @Nullable Identity person) {}

  /** A page of messages. */
  private record Page(List<Message> messages, @Nullable String next) {}

  Optional<MessageRef> find(Destination to, DeliveryId delivery) throws PlatformException {
    Place place = to.render(this);
    Identity person = place.person();
    String channel = person == null ? place.channelId() : channelOf(person);
    if (channel == null) {
      throw new PlatformException(
          Reason.AMBIGUOUS, "messages seen by one person alone keep no history", null, null);
    }
    try {
      return find(to.workspace(), channel, place.threadId(), delivery);
    } catch (PlatformException e) {
      throw e.reason() == Reason.UNAUTHORISED && !SlackPlaces.isDirect(channel)
          ? new PlatformException(Reason.AMBIGUOUS, "may not read channels", null, e)
          : e;
    }
  }

  private Optional<MessageRef> find(
      WorkspaceId workspace, String channel, @Nullable String thread, DeliveryId delivery)
      throws PlatformException {
    String token = tokens.tokenOf(workspace);
    String cursor = null;
    for (int i = 0; i < PAGES; i++) {
      Page page =
          thread == null
              ? history(token, channel, cursor)
              : replies(token, channel, thread, cursor);
      for (Message message : page.messages()) {
        if (Deliveries.carries(message, delivery)) {
          return Optional.of(SlackMessage.posted(workspace, channel, message.getTs()));
        }
      }
      cursor = page.next();
      if (cursor == null) {
        return Optional.empty();
      }
    }
    throw new PlatformException(Reason.AMBIGUOUS, "too long a history", null, null);
  }

  private Page history(String token, String channel, @Nullable String cursor)
      throws PlatformException {
    ConversationsHistoryResponse answer =
        calls.repeatable(
            "conversations.history",
            methods ->
                methods.conversationsHistory(
                    r ->
                        r.token(token)
                            .channel(channel)
                            .cursor(cursor)
                            .limit(PAGE)
                            .includeAllMetadata(true)));
    return new Page(answer.getMessages(), next(answer.getResponseMetadata()));
  }

  private Page replies(String token, String channel, String thread, @Nullable String cursor)
      throws PlatformException {
    ConversationsRepliesResponse answer =
        calls.repeatable(
            "conversations.replies",
            methods ->
                methods.conversationsReplies(
                    r ->
                        r.token(token)
                            .channel(channel)
                            .ts(thread)
                            .cursor(cursor)
                            .limit(PAGE)
                            .includeAllMetadata(true)));
    return new Page(answer.getMessages(), next(answer.getResponseMetadata()));
  }

  private static @Nullable String next(@Nullable ResponseMetadata metadata) {
    String cursor = metadata == null ? null : metadata.getNextCursor();
    return cursor == null || cursor.isEmpty() ? null : cursor;
  }

  private String channelOf(Identity person) throws PlatformException {
    String token = tokens.tokenOf(person.workspace());
    return calls
        .repeatable(
            "conversations.open",
            methods ->
                methods.conversationsOpen(
                    r -> r.token(token).users(List.of(person.userId())).returnIm(false)))
        .getChannel()
        .getId();
  }

  @Override
  public Place direct(Destination.Direct direct) {
    return new Place(null, null, direct.person());
  }

  @Override
  public Place beneath(Destination.Beneath to) {
    return new Place(to.message().conversationId(), null, null); // it is shown there too
  }

  @Override
  public Place conversation(Destination.Conversation to) {
    ReplyChannel channel = ReplyChannel.decode(to.conversationId());
    return new Place(channel.channelId(), to.threadId(), null);
  }

  @Override
  public Place whisper(Destination.Whisper whisper) {
    return new Place(null, null, null);
  }

  @Override
  public Place home(Destination.Home home) {
    return new Place(null, null, null);
  }
}
