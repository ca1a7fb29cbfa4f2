package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.teams.card.ActionData;
import org.jspecify.annotations.Nullable;

/** Turns activities into what the core understands. Pure; what it does not know it leaves out. */
public final class TeamsInbound {
  /** The platform's short name. */
  public static final PlatformId TEAMS = new PlatformId("teams");

  private static final Set<AnswerKind> CARD =
      EnumSet.of(AnswerKind.REPLACE_SOURCE, AnswerKind.FIELD_ERRORS);
  private static final Set<AnswerKind> DIALOG_OPENING =
      EnumSet.of(AnswerKind.OPEN_FORM, AnswerKind.SAY_PRIVATELY);
  private static final Set<AnswerKind> DIALOG_SENT =
      EnumSet.of(AnswerKind.OPEN_FORM, AnswerKind.FIELD_ERRORS);

  private final Activity activity;
  private final Origins origins;

  private TeamsInbound(Activity activity, WorkspaceId workspace) {
    this.activity = activity;
    this.origins = new Origins(activity, workspace);
  }

  /** What an activity tells; empty when there is nothing in it for the bot. */
  public static List<Incoming> incoming(Activity activity, WorkspaceId workspace) {
    return new TeamsInbound(activity, workspace).read();
  }

  /** Where the sender's clock is; empty when the activity does not say so. */
  public static Optional<Incoming> moved(Activity activity, WorkspaceId workspace) {
    TeamsInbound inbound = new TeamsInbound(activity, workspace);
    return inbound
        .fromPerson()
        .flatMap(
            sender ->
                zone(activity)
                    .map(zone -> new Incoming.ZoneTold(inbound.origins.about(sender), zone)));
  }

  private static Optional<ZoneId> zone(Activity activity) {
    try {
      return activity.timeZone().map(ZoneId::of);
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private List<Incoming> read() {
    return switch (activity.type()) {
      case "message" -> fromPerson().stream().flatMap(sender -> message(sender).stream()).toList();
      case "invoke" -> fromPerson().stream().flatMap(sender -> invoke(sender).stream()).toList();
      case "messageReaction" ->
          fromPerson().stream()
              .flatMap(sender -> new Reactions(activity, origins).by(sender).stream())
              .toList();
      case "conversationUpdate" -> conversationUpdate();
      case "installationUpdate" -> installationUpdate();
      default -> List.of();
    };
  }

  private Optional<Member> fromPerson() {
    return activity.sender().filter(Member::isPerson).filter(member -> !activity.isBot(member));
  }

  private Optional<Incoming> message(Member sender) {
    if (activity.value().isObject()) {
      return pressed(sender, activity.value(), null, Set.of());
    }
    String text = MessageText.of(activity);
    boolean isCommand = text.length() > 1 && text.startsWith("/") && text.charAt(1) != '/';
    if (!activity.isPersonal() && !isCommand && !MessageText.isForBot(activity)) {
      return Optional.empty();
    }
    String words = isCommand ? text.substring(1) : text;
    Origin origin = origins.of(sender, Set.of());
    List<Attachment> files = activity.isPersonal() ? SentFiles.in(activity) : List.of();
    return Optional.of(
        files.isEmpty()
            ? new Incoming.TextReceived(origin, words, quoted())
            : new Incoming.FilesReceived(origin, words, files));
  }

  /** Who quotes a message answers it; elsewhere than here answers have threads. */
  private @Nullable MessageRef quoted() {
    return activity.isPersonal()
        ? QuotedMessage.idIn(activity).map(origins::message).orElse(null)
        : null;
  }

  private Optional<Incoming> invoke(Member sender) {
    JsonNode value = activity.value();
    return switch (activity.name()) {
      case "adaptiveCard/action" -> {
        JsonNode action = value.path("action");
        String verb = action.path("verb").asText("");
        yield pressed(sender, action.path("data"), verb, CARD);
      }
      case "task/fetch" -> formRequested(sender, new ActionData(value.path("data")));
      case "task/submit" -> {
        ActionData data = new ActionData(value.path("data"));
        yield submitted(sender, data, data.sourceMessage(), DIALOG_SENT);
      }
      case CapturedMessage.OPENED -> captured(sender, value);
      case CapturedMessage.SENT ->
          submitted(sender, new ActionData(value.path("data")), Optional.empty(), DIALOG_SENT);
      default -> Optional.empty();
    };
  }

  private Optional<Incoming> captured(Member sender, JsonNode value) {
    if (!CapturedMessage.isIn(value)) {
      return Optional.empty();
    }
    CapturedMessage message = CapturedMessage.of(value);
    return Optional.of(
        new Incoming.MessageCaptured(
            origins.of(sender, DIALOG_OPENING), message.text(), message.address()));
  }

  private Optional<Incoming> formRequested(Member sender, ActionData data) {
    return data.form()
        .map(
            form ->
                new Incoming.FormRequested(
                    origins.of(sender, DIALOG_OPENING), form, data.argument(), source()));
  }

  private Optional<Incoming> pressed(
      Member sender, JsonNode sent, @Nullable String verb, Set<AnswerKind> inResponse) {
    ActionData data = new ActionData(sent);
    if (data.form().isPresent()) {
      return submitted(sender, data, activity.replyToId(), inResponse);
    }
    Set<AnswerKind> replacing =
        inResponse.isEmpty() ? Set.of() : EnumSet.of(AnswerKind.REPLACE_SOURCE);
    return Optional.ofNullable(verb)
        .filter(ActionId::isValid)
        .map(ActionId::new)
        .or(data::action)
        .map(
            action ->
                new Incoming.ButtonPressed(
                    origins.of(sender, replacing), action, data.argument(), source()));
  }

  private Optional<Incoming> submitted(
      Member sender, ActionData data, Optional<String> source, Set<AnswerKind> inResponse) {
    return data.form()
        .map(
            form ->
                new Incoming.FormSubmitted(
                    origins.of(sender, inResponse),
                    form,
                    data.argument(),
                    data.answers(),
                    source.map(origins::message).orElse(null)));
  }

  private List<Incoming> conversationUpdate() {
    List<Incoming> all = new ArrayList<>();
    for (Member member : activity.membersAdded()) {
      if (activity.isBot(member)) {
        installed().ifPresent(all::add);
      } else if (isOfTeam(member)) {
        all.add(new Incoming.PersonJoined(origins.about(member)));
      }
    }
    for (Member member : activity.membersRemoved()) {
      if (!activity.isBot(member) && isOfTeam(member)) {
        all.add(new Incoming.TeamLeft(origins.about(member)));
      }
    }
    return all;
  }

  private List<Incoming> installationUpdate() {
    return activity.action().equals("add") ? installed().stream().toList() : List.of();
  }

  private Optional<Incoming> installed() {
    return fromPerson()
        .map(
            sender ->
                new Incoming.BotInstalled(origins.installation(sender), activity.isPersonal()));
  }

  private boolean isOfTeam(Member member) {
    return activity.teamId().isPresent() && member.isPerson();
  }

  private @Nullable MessageRef source() {
    return activity.replyToId().map(origins::message).orElse(null);
  }
}
