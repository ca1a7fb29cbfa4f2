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
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.slack.place.FormOrigin;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.render.ButtonName;
import org.jspecify.annotations.Nullable;

/** Buttons pressed in messages and in the Home tab. */
final class ActionMapping {
  private static final Set<AnswerKind> IN_RESPONSE = Set.of(AnswerKind.OPEN_FORM);

  private final ResponseUrls responseUrls;

  ActionMapping(ResponseUrls responseUrls) {
    this.responseUrls = responseUrls;
  }

  Optional<Heard> map(JsonNode payload) {
    JsonNode action = payload.path("actions").path(0);
    Optional<Identity> person = SubmissionMapping.sender(payload);
    Optional<ButtonName> name = ButtonName.decode(text(action, "action_id"));
    String argument = text(action, "value");
    if (person.isEmpty()
        || name.isEmpty()
        || "modal".equals(text(payload, "view", "type"))
        || argument.length() > ButtonAction.LONGEST_ARGUMENT) {
      return Optional.empty();
    }
    FormOrigin where = where(payload);
    Origin origin = origin(payload, person.get(), where);
    MessageRef source = Sources.of(where, person.get().workspace());
    ReplyWay way =
        new ReplyWay(ReplyWay.Kind.ACTION, textOrNull(payload, "trigger_id"), where, Set.of());
    return incoming(name.get(), argument, origin, source).map(heard -> new Heard(heard, way));
  }

  private static Optional<Incoming> incoming(
      ButtonName name, String argument, Origin origin, @Nullable MessageRef source) {
    return switch (name.kind()) {
      case PRESS ->
          Optional.of(name.id())
              .filter(ActionId::isValid)
              .map(id -> new Incoming.ButtonPressed(origin, new ActionId(id), argument, source));
      case FORM ->
          Optional.of(name.id())
              .filter(FormId::isValid)
              .map(id -> new Incoming.FormRequested(origin, new FormId(id), argument, source));
      case VISIT -> Optional.empty();
    };
  }

  private FormOrigin where(JsonNode payload) {
    JsonNode container = payload.path("container");
    boolean isEphemeral = container.path("is_ephemeral").asBoolean();
    return new FormOrigin(
        "",
        textOrEmptyToNull(firstOf(text(container, "channel_id"), text(payload, "channel", "id"))),
        isEphemeral ? null : textOrNull(container, "message_ts"),
        textOrNull(container, "thread_ts"),
        responseUrls.allowed(textOrNull(payload, "response_url")),
        isEphemeral);
  }

  private static @Nullable String textOrEmptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Origin origin(JsonNode payload, Identity person, FormOrigin where) {
    return new Origin(
        person, null, receipt(payload), Sources.answerPath(person, where, IN_RESPONSE));
  }

  private static ReceiptKey receipt(JsonNode payload) {
    JsonNode action = payload.path("actions").path(0);
    String trigger = text(payload, "trigger_id");
    String actionId = text(action, "action_id");
    return trigger.isEmpty()
        ? Receipts.of("action", text(payload, "user", "id"), text(action, "action_ts"), actionId)
        : Receipts.of("action", trigger, actionId);
  }
}
