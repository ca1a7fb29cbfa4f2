package org.ambassadorbot.slack.inbound;

import static org.ambassadorbot.slack.inbound.Payload.firstOf;
import static org.ambassadorbot.slack.inbound.Payload.text;
import static org.ambassadorbot.slack.inbound.Payload.textOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.slack.place.FormOrigin;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.place.TypedText;
import org.jspecify.annotations.Nullable;

/** The bot's entry in the menu of every message; what follows from it is for the person alone. */
final class ShortcutMapping {
  private static final Set<AnswerKind> IN_RESPONSE = Set.of(AnswerKind.OPEN_FORM);
  private static final String DOMAIN = "[a-z0-9-]{1,60}";
  private static final String CHANNEL = "[A-Z0-9]{1,30}";
  private static final String TIMESTAMP = "\\d{1,12}\\.\\d{1,9}";

  private final ResponseUrls responseUrls;

  ShortcutMapping(ResponseUrls responseUrls) {
    this.responseUrls = responseUrls;
  }

  Optional<Heard> map(JsonNode payload) {
    Optional<Identity> person = SubmissionMapping.sender(payload);
    if (person.isEmpty() || !Shortcuts.CAPTURES.contains(text(payload, "callback_id"))) {
      return Optional.empty();
    }
    Origin origin =
        new Origin(
            person.get(), null, receipt(payload), AnswerPaths.direct(person.get(), IN_RESPONSE));
    String words = words(payload.path("message"));
    Incoming incoming =
        new Incoming.MessageCaptured(
            origin,
            TypedText.plain(words),
            address(payload),
            TypedText.mentioned(words, person.get().workspace().externalId()));
    String apology = responseUrls.allowed(textOrNull(payload, "response_url"));
    FormOrigin where = new FormOrigin("", null, null, null, apology, false);
    ReplyWay way =
        new ReplyWay(ReplyWay.Kind.ACTION, textOrNull(payload, "trigger_id"), where, Set.of());
    return Optional.of(new Heard(incoming, way));
  }

  /** What was typed; of a message without words, what its first attachment is about. */
  private static String words(JsonNode message) {
    JsonNode attachment = message.path("attachments").path(0);
    return firstOf(
        text(message, "text"),
        text(attachment, "from_url"),
        text(attachment, "title_link"),
        text(attachment, "text"),
        text(attachment, "fallback"));
  }

  /** Where Slack shows the message, as its own permanent links are made. */
  private static @Nullable String address(JsonNode payload) {
    String domain = text(payload, "team", "domain");
    String channel = text(payload, "channel", "id");
    String timestamp = firstOf(text(payload, "message", "ts"), text(payload, "message_ts"));
    if (!domain.matches(DOMAIN) || !channel.matches(CHANNEL) || !timestamp.matches(TIMESTAMP)) {
      return null;
    }
    String place =
        "https://" + domain + ".slack.com/archives/" + channel + "/p" + timestamp.replace(".", "");
    String thread = text(payload, "message", "thread_ts");
    boolean isReply = thread.matches(TIMESTAMP) && !thread.equals(timestamp);
    return isReply ? place + "?thread_ts=" + thread + "&cid=" + channel : place;
  }

  private static ReceiptKey receipt(JsonNode payload) {
    String trigger = text(payload, "trigger_id");
    return trigger.isEmpty()
        ? Receipts.of("shortcut", text(payload, "user", "id"), text(payload, "action_ts"))
        : Receipts.of("shortcut", trigger);
  }
}
