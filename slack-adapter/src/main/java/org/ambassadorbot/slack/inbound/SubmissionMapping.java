package org.ambassadorbot.slack.inbound;

import static org.ambassadorbot.slack.inbound.Payload.firstOf;
import static org.ambassadorbot.slack.inbound.Payload.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.slack.place.FormOrigin;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.place.SlackPlaces;

/** Forms sent. */
final class SubmissionMapping {
  private static final Set<AnswerKind> IN_RESPONSE =
      Set.of(AnswerKind.FIELD_ERRORS, AnswerKind.OPEN_FORM);

  private final ResponseUrls responseUrls;

  SubmissionMapping(ResponseUrls responseUrls) {
    this.responseUrls = responseUrls;
  }

  Optional<Heard> map(JsonNode payload) {
    JsonNode view = payload.path("view");
    Optional<Identity> person = sender(payload);
    String form = text(view, "callback_id");
    FormOrigin where = trusted(FormOrigin.decode(text(view, "private_metadata")));
    if (person.isEmpty()
        || !FormId.isValid(form)
        || where.argument().length() > ButtonAction.LONGEST_ARGUMENT) {
      return Optional.empty();
    }
    Origin origin =
        new Origin(
            person.get(),
            null,
            receipt(payload),
            Sources.answerPath(person.get(), where, IN_RESPONSE));
    Incoming incoming =
        new Incoming.FormSubmitted(
            origin,
            new FormId(form),
            where.argument(),
            ViewAnswers.of(view),
            Sources.of(where, person.get().workspace()));
    ReplyWay way =
        new ReplyWay(
            ReplyWay.Kind.SUBMISSION,
            Payload.textOrNull(payload, "trigger_id"),
            where,
            inputs(view));
    return Optional.of(new Heard(incoming, way));
  }

  static Optional<Identity> sender(JsonNode payload) {
    String user = text(payload, "user", "id");
    String team =
        firstOf(
            text(payload, "team", "id"),
            text(payload, "view", "app_installed_team_id"),
            text(payload, "user", "team_id"),
            text(payload, "enterprise", "id"));
    return user.isEmpty() || team.isEmpty()
        ? Optional.empty()
        : Optional.of(SlackPlaces.identity(team, user));
  }

  private FormOrigin trusted(FormOrigin where) {
    return new FormOrigin(
        where.argument(),
        where.channelId(),
        where.messageTs(),
        where.threadTs(),
        responseUrls.allowed(where.responseUrl()),
        where.isEphemeral());
  }

  private static Set<String> inputs(JsonNode view) {
    Set<String> names = new HashSet<>();
    for (JsonNode block : view.path("blocks")) {
      if ("input".equals(text(block, "type"))) {
        names.add(text(block, "block_id"));
      }
    }
    return names;
  }

  /**
   * A view's hash stays the same when its submission is answered with errors, so the trigger tells
   * the second try from a retry of the first.
   */
  private static ReceiptKey receipt(JsonNode payload) {
    JsonNode view = payload.path("view");
    return Receipts.of("view", text(view, "id"), text(view, "hash"), text(payload, "trigger_id"));
  }
}
