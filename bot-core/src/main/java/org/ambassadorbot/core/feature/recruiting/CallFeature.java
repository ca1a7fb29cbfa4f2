package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.GroupsJoined;
import org.ambassadorbot.core.framing.ProgrammeFraming;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.core.schedule.Schedule;

/** Organisers call for candidates: the framing, whom it goes to, one button that sends it. */
final class CallFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final CallStore calls;
  private final Groups groups;
  private final GroupField groupField;
  private final Schedule schedule;
  private final ProgrammeFraming framing;
  private final Audit audit;
  private final Clock clock;

  @Inject
  CallFeature(
      CallStore calls,
      Groups groups,
      GroupField groupField,
      Schedule schedule,
      ProgrammeFraming framing,
      Audit audit,
      Clock clock) {
    this.calls = calls;
    this.groups = groups;
    this.groupField = groupField;
    this.schedule = schedule;
    this.framing = framing;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.topic(TellCandidate.TOPIC);
    catalogue.command(
        new Command(
            new Command.Names(List.of("appel", "recruter"), List.of("call", "recruit")),
            ORGANISERS,
            CandidatePhrase.HELP_CALL,
            (turn, text) -> form(turn)));
    catalogue.form(CandidateForms.CALL, ORGANISERS, new CallHandler());
    catalogue.button(CandidateCards.SEND_CALL, ORGANISERS, this::send);
    catalogue.event(
        GroupsJoined.class,
        event -> calls.moveGroup(event.programme(), event.gone(), event.kept()));
  }

  private Reply form(Turn turn) {
    return new Reply.OpenForm(
        CandidateForms.call(
            turn.texts(), framing.of(turn.programme().id()), groups.list(turn.programme().id())));
  }

  private Reply send(Turn turn, String id) {
    Optional<Call> call =
        Optional.of(id)
            .filter(text -> text.matches("\\d{1,18}"))
            .flatMap(text -> calls.find(Long.parseLong(text)))
            .filter(found -> found.programme().equals(turn.programme().id()))
            .filter(calls::start);
    if (call.isEmpty()) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(CandidatePhrase.CALL_GONE)));
    }
    audit.record(turn.person(), "call.sent", "call:" + id, "");
    schedule.once(SendCall.JOB, "call:" + id, clock.instant(), "");
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(CandidatePhrase.CALL_SENT)));
  }

  /** The form of a call. */
  private final class CallHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return form(turn);
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      List<String> parts =
          CandidateForms.FRAMING.stream().map(part -> answers.text(part.name())).toList();
      GroupField.Reading audience = groupField.read(turn, answers.all(CandidateForms.AUDIENCE));
      String wrong = audience.wrong();
      if (wrong != null) {
        return new Reply.FieldErrors(Map.of(CandidateForms.AUDIENCE, wrong), null);
      }
      Call call =
          calls.draft(
              turn.person(),
              audience.groups().stream().map(Group::id).findFirst().orElse(null),
              new Call.Framing(
                  parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
      return new Reply.SayPrivately(
          CandidateCards.preview(
              turn.texts(),
              call,
              calls.count(call),
              framing.gap(turn.programme().id(), turn.texts())));
    }
  }
}
