package org.ambassadorbot.slack.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Beforehand;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.place.ReplyChannel;
import org.ambassadorbot.slack.place.SlackMessage;
import org.ambassadorbot.slack.render.BlockKitRenderer;
import org.jspecify.annotations.Nullable;

/** Sends messages to the places there are in Slack. */
final class Posting {
  private static final String HOME = "home";

  private final WebCalls calls;
  private final MessageCalls messages;
  private final ResponseUrlCalls responseUrls;
  private final SlackTokens tokens;
  private final BlockKitRenderer renderer;

  Posting(
      WebCalls calls,
      ResponseUrlCalls responseUrls,
      SlackTokens tokens,
      BlockKitRenderer renderer) {
    this.calls = calls;
    this.messages = new MessageCalls(calls);
    this.responseUrls = responseUrls;
    this.tokens = tokens;
    this.renderer = renderer;
  }

  MessageRef toPerson(WorkspaceId workspace, String userId, Card card, DeliveryId delivery)
      throws PlatformException {
    try {
      return post(new Place(workspace, userId, null, false), card, delivery);
    } catch (PlatformException e) {
      throw e.reason() == Reason.GONE
          ? new PlatformException(Reason.RECIPIENT_UNREACHABLE, "channel_not_found", null, e)
          : e;
    }
  }

  /** In the thread of a message, and in the conversation: else only its followers would notice. */
  MessageRef beneath(Destination.Beneath to, Card card, DeliveryId delivery)
      throws PlatformException {
    MessageRef root = to.message();
    try {
      return post(
          new Place(to.workspace(), root.conversationId(), root.messageId(), true), card, delivery);
    } catch (PlatformException e) {
      if (e.reason() != Reason.GONE) {
        throw e;
      }
      return toPerson(to.workspace(), to.conversation().person().userId(), card, delivery);
    }
  }

  MessageRef toConversation(Destination.Conversation to, Card card, DeliveryId delivery)
      throws PlatformException {
    ReplyChannel channel = ReplyChannel.decode(to.conversationId());
    String url = channel.responseUrl();
    if (url != null && isAnswered(url, new Answer(card, "in_channel", to.threadId()), delivery)) {
      return SlackMessage.fleeting(to.workspace(), channel.channelId(), text(delivery));
    }
    return post(
        new Place(to.workspace(), channel.channelId(), to.threadId(), false), card, delivery);
  }

  MessageRef toWhisper(Destination.Whisper to, Card card, DeliveryId delivery)
      throws PlatformException {
    ReplyChannel channel = ReplyChannel.decode(to.conversation().conversationId());
    String thread = to.conversation().threadId();
    String url = channel.responseUrl();
    if (url != null && isAnswered(url, new Answer(card, "ephemeral", thread), delivery)) {
      return SlackMessage.fleeting(to.workspace(), channel.channelId(), text(delivery));
    }
    try {
      return whisper(to, channel.channelId(), card);
    } catch (PlatformException e) {
      if (e.reason() != Reason.GONE && e.reason() != Reason.RECIPIENT_UNREACHABLE) {
        throw e;
      }
      return toPerson(to.workspace(), to.userId(), card, delivery);
    }
  }

  MessageRef toHome(Destination.Home to, Card card) throws PlatformException {
    String token = tokens.tokenOf(to.workspace());
    String view = Beforehand.draw(() -> renderer.json(renderer.home(card)));
    String user = to.person().userId();
    calls.repeatable(
        "views.publish",
        methods -> methods.viewsPublish(r -> r.token(token).userId(user).viewAsString(view)));
    return SlackMessage.fleeting(to.workspace(), HOME, user);
  }

  /**
   * Where a message is posted.
   *
   * @param isShownOutside whether what stands in a thread is seen in the channel too
   */
  private record Place(
      WorkspaceId workspace, String channel, @Nullable String thread, boolean isShownOutside) {}

  private MessageRef post(Place to, Card card, DeliveryId delivery) throws PlatformException {
    String token = tokens.tokenOf(to.workspace());
    Map<String, String> fields = Beforehand.draw(() -> fields(to, card, delivery));
    MessageCalls.Posted posted = messages.post(token, fields);
    return SlackMessage.posted(to.workspace(), posted.channel(), posted.ts());
  }

  private Map<String, String> fields(Place to, Card card, DeliveryId delivery) {
    JsonArray blocks = renderer.messageTree(card).getAsJsonArray();
    Deliveries.mark(blocks, delivery);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("channel", to.channel());
    if (to.thread() != null) {
      fields.put("thread_ts", to.thread());
    }
    if (to.isShownOutside()) {
      fields.put("reply_broadcast", "1");
    }
    fields.put("text", renderer.notification(card));
    fields.put("blocks", blocks.toString());
    fields.put("metadata", Deliveries.metadata(delivery));
    fields.put("unfurl_links", "0");
    fields.put("unfurl_media", "0");
    return fields;
  }

  private MessageRef whisper(Destination.Whisper to, String channel, Card card)
      throws PlatformException {
    String token = tokens.tokenOf(to.workspace());
    String blocks = Beforehand.draw(() -> renderer.json(renderer.message(card)));
    String text = Beforehand.draw(() -> renderer.notification(card));
    ChatPostEphemeralResponse answer =
        calls.once(
            "chat.postEphemeral",
            methods ->
                methods.chatPostEphemeral(
                    r ->
                        r.token(token)
                            .channel(channel)
                            .user(to.userId())
                            .threadTs(to.conversation().threadId())
                            .text(text)
                            .blocksAsString(blocks)));
    return SlackMessage.fleeting(to.workspace(), channel, answer.getMessageTs());
  }

  /** False when the address no longer works, so that another way may be taken. */
  private boolean isAnswered(String url, Answer answer, DeliveryId delivery)
      throws PlatformException {
    JsonObject message = Beforehand.draw(() -> message(answer, delivery));
    try {
      responseUrls.post(url, message, false);
      return true;
    } catch (PlatformException e) {
      if (e.reason() == Reason.GONE) {
        return false;
      }
      throw e;
    }
  }

  /** A message for an address that Slack gave. */
  private record Answer(Card card, String responseType, @Nullable String thread) {}

  private JsonObject message(Answer answer, DeliveryId delivery) {
    JsonObject message = message(answer.card());
    Deliveries.mark(message.getAsJsonArray("blocks"), delivery);
    message.addProperty("response_type", answer.responseType());
    message.addProperty("replace_original", false);
    if (answer.thread() != null) {
      message.addProperty("thread_ts", answer.thread());
    }
    return message;
  }

  JsonObject message(Card card) {
    JsonObject message = new JsonObject();
    message.addProperty("text", renderer.notification(card));
    message.add("blocks", renderer.messageTree(card));
    return message;
  }

  private static String text(DeliveryId delivery) {
    return Long.toString(delivery.value());
  }
}
