package org.ambassadorbot.slack.inbound;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.slack.place.FormOrigin;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.place.TypedText;
import org.jspecify.annotations.Nullable;

/** Slash commands, whose answer fits in the response. */
final class CommandMapping {
  private static final Set<AnswerKind> IN_RESPONSE =
      Set.of(AnswerKind.SAY, AnswerKind.SAY_PRIVATELY, AnswerKind.OPEN_FORM);

  private final ResponseUrls responseUrls;

  CommandMapping(ResponseUrls responseUrls) {
    this.responseUrls = responseUrls;
  }

  Optional<Heard> map(Map<String, String> fields) {
    String team = Payload.firstOf(field(fields, "team_id"), field(fields, "enterprise_id"));
    String user = field(fields, "user_id");
    String command = field(fields, "command");
    if (team.isEmpty() || user.isEmpty() || command.length() < 2) {
      return Optional.empty();
    }
    Identity person = SlackPlaces.identity(team, user);
    FormOrigin where = where(fields);
    Origin origin =
        new Origin(person, null, receipt(fields), Sources.answerPath(person, where, IN_RESPONSE));
    Incoming incoming =
        new Incoming.CommandGiven(
            origin, command.substring(1), TypedText.plain(field(fields, "text")));
    ReplyWay way =
        new ReplyWay(
            ReplyWay.Kind.COMMAND, emptyToNull(field(fields, "trigger_id")), where, Set.of());
    return Optional.of(new Heard(incoming, way));
  }

  private FormOrigin where(Map<String, String> fields) {
    return new FormOrigin(
        "",
        emptyToNull(field(fields, "channel_id")),
        null,
        emptyToNull(field(fields, "thread_ts")),
        responseUrls.allowed(field(fields, "response_url")),
        false);
  }

  private static ReceiptKey receipt(Map<String, String> fields) {
    String trigger = field(fields, "trigger_id");
    return trigger.isEmpty()
        ? Receipts.of("command", field(fields, "response_url"), field(fields, "text"))
        : Receipts.of("command", trigger);
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
