package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.WorkHandedOver;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** People apply, are proposed, say no, and hear how it went; organisers read and decide. */
final class CandidateFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int MOST_PLACES = 100_000;

  private final Recruit recruit;
  private final CandidateStore candidates;
  private final People people;
  private final MembershipStore memberships;
  private final Audit audit;

  @Inject
  CandidateFeature(
      Recruit recruit,
      CandidateStore candidates,
      People people,
      MembershipStore memberships,
      Audit audit) {
    this.recruit = recruit;
    this.candidates = candidates;
    this.people = people;
    this.memberships = memberships;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        command(
            List.of("candidater"),
            List.of("apply"),
            Access.everybody(),
            CandidatePhrase.HELP_APPLY,
            (turn, text) -> apply(turn, text)));
    catalogue.command(
        command(
            List.of("candidatures"),
            List.of("applications"),
            ORGANISERS,
            CandidatePhrase.HELP_QUEUE,
            (turn, text) -> new Reply.SayPrivately(queue(turn, 0))));
    catalogue.form(CandidateForms.APPLY, Access.everybody(), new ApplyHandler());
    catalogue.form(CandidateForms.LIMITS, ORGANISERS, new LimitsHandler());
    catalogue.button(
        CandidateCards.NO_THANKS,
        Access.everybody(),
        (turn, text) -> replace(said(turn, recruit.refuse(turn.person()))));
    catalogue.button(
        CandidateCards.JOIN_QUEUE,
        Access.everybody(),
        (turn, text) -> replace(said(turn, recruit.queueUp(turn.person()))));
    catalogue.button(CandidateCards.YES, Access.everybody(), (turn, text) -> agree(turn));
    catalogue.button(
        CandidateCards.QUEUE,
        ORGANISERS,
        (turn, index) ->
            replace(queue(turn, index.matches("\\d{1,6}") ? Integer.parseInt(index) : 0)));
    decision(catalogue, CandidateCards.ACCEPT, Candidate.State.ACCEPTED);
    decision(catalogue, CandidateCards.WAIT, Candidate.State.WAITING);
    decision(catalogue, CandidateCards.DECLINE, Candidate.State.DECLINED);
    catalogue.home(this::home);
    catalogue.personalData(this::kept);
    listen(catalogue);
  }

  private void listen(Catalogue catalogue) {
    catalogue.event(
        AmbassadorJoined.class, event -> recruit.joined(event.programme(), event.person()));
    catalogue.event(
        WorkHandedOver.class, event -> candidates.close(event.programme(), event.person()));
    catalogue.event(PeopleJoined.class, event -> candidates.move(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> candidates.move(event.gone(), event.programme()));
    catalogue.event(PersonErased.class, event -> candidates.forget(event.person()));
  }

  private static Command command(
      List<String> french,
      List<String> english,
      Access access,
      CandidatePhrase help,
      Command.Handler handler) {
    return new Command(new Command.Names(french, english), access, help, handler);
  }

  private static Reply replace(Card card) {
    return new Reply.ReplaceSource(card);
  }

  private static Card said(Turn turn, CandidatePhrase phrase, Argument... arguments) {
    return Card.of(turn.texts().rich(phrase, arguments));
  }

  private Reply apply(Turn turn, String motivation) {
    return motivation.isBlank()
        ? new Reply.OpenForm(CandidateForms.apply(turn.texts()))
        : new Reply.SayPrivately(said(turn, recruit.apply(turn.person(), motivation)));
  }

  private Reply agree(Turn turn) {
    if (turn.person().has(Role.AMBASSADOR)) {
      return replace(said(turn, CandidatePhrase.ALREADY_IN));
    }
    return replace(
        switch (recruit.agree(turn.person())) {
          case ACCEPTED -> CandidateCards.accepted(turn.texts());
          case WAITING -> said(turn, CandidatePhrase.TOLD_WAITING);
          default -> said(turn, CandidatePhrase.RECEIVED);
        });
  }

  private Card queue(Turn turn, int wanted) {
    ProgrammeId programme = turn.programme().id();
    List<Candidate> queue = candidates.toReview(programme);
    CandidateStore.Limit limit = candidates.limit(programme);
    int taken = candidates.taken(programme);
    if (queue.isEmpty()) {
      return CandidateCards.empty(turn.texts(), limit, taken);
    }
    int index = wanted % queue.size();
    Candidate candidate = queue.get(index);
    Person person = people.find(programme, candidate.person()).orElseThrow();
    Optional<String> inviter =
        Optional.ofNullable(candidate.inviter())
            .flatMap(by -> people.find(programme, by))
            .map(Person::name);
    return CandidateCards.queue(
        turn,
        candidate,
        person,
        inviter,
        new CandidateCards.Place(index, queue.size(), limit, taken));
  }

  private void decision(Catalogue catalogue, ActionId action, Candidate.State to) {
    catalogue.button(action, ORGANISERS, (turn, id) -> decide(turn, id, to));
  }

  private Reply decide(Turn turn, String id, Candidate.State to) {
    Optional<Candidate> candidate =
        id.matches("\\d{1,18}")
            ? candidates.find(turn.programme().id(), Long.parseLong(id))
            : Optional.empty();
    Optional<CandidatePhrase> outcome =
        candidate.flatMap(found -> recruit.decide(turn.person(), found, to));
    if (outcome.isEmpty()) {
      return replace(said(turn, CandidatePhrase.GONE));
    }
    String name =
        people
            .find(turn.programme().id(), candidate.orElseThrow().person())
            .map(Person::name)
            .orElse("");
    Card done =
        said(
            turn,
            outcome.get(),
            Argument.with("name", name),
            Argument.with("places", candidates.limit(turn.programme().id()).places()));
    boolean isMore = !candidates.toReview(turn.programme().id()).isEmpty();
    return replace(isMore ? withNext(turn, done) : done);
  }

  private static Card withNext(Turn turn, Card done) {
    List<CardElement> elements = new ArrayList<>(done.elements());
    String label = turn.texts().plain(CandidatePhrase.NEXT);
    elements.add(new CardElement.Buttons(List.of(Button.press(label, CandidateCards.QUEUE, "0"))));
    return new Card(done.summary(), elements);
  }

  private List<CardElement> home(Turn turn) {
    List<CardElement> elements = new ArrayList<>();
    Texts texts = turn.texts();
    Candidate.State state =
        candidates
            .of(turn.programme().id(), turn.person().id())
            .map(Candidate::state)
            .orElse(Candidate.State.JOINED);
    if (state == Candidate.State.ACCEPTED) {
      elements.add(new CardElement.Paragraph(texts.rich(CandidatePhrase.HOME_ACCEPTED)));
    }
    if (state == Candidate.State.APPLIED || state == Candidate.State.WAITING) {
      elements.add(new CardElement.Paragraph(texts.rich(CandidatePhrase.HOME_WAITING)));
    }
    if (ORGANISERS.allows(turn.person())) {
      elements.addAll(toDo(turn));
    }
    return elements;
  }

  /** What organisers have before them: applications to read, places for whoever waits. */
  private List<CardElement> toDo(Turn turn) {
    Texts texts = turn.texts();
    ProgrammeId programme = turn.programme().id();
    List<CardElement> elements = new ArrayList<>();
    int count = candidates.count(programme, Candidate.State.APPLIED);
    if (count > 0) {
      elements.add(
          new CardElement.Paragraph(
              texts.rich(CandidatePhrase.HOME_QUEUE, Argument.with("count", count))));
    }
    int waiting = candidates.count(programme, Candidate.State.WAITING);
    int room =
        waiting == 0 ? 0 : candidates.limit(programme).places() - candidates.taken(programme);
    if (room > 0) {
      elements.add(
          new CardElement.Paragraph(
              texts.rich(
                  CandidatePhrase.HOME_ROOM,
                  Argument.with("places", room),
                  Argument.with("count", waiting))));
    }
    if (!elements.isEmpty()) {
      elements.add(
          new CardElement.Buttons(
              List.of(
                  Button.press(texts.plain(CandidatePhrase.REVIEW), CandidateCards.QUEUE, "0"))));
    }
    return elements;
  }

  private PersonalData.Part kept(Turn turn) {
    Texts texts = turn.texts();
    List<RichText> lines = new ArrayList<>();
    List<Map<String, Object>> records = new ArrayList<>();
    memberships
        .current(turn.person())
        .ifPresent(
            member -> {
              lines.add(
                  texts.rich(
                      CandidatePhrase.DATA_MEMBER,
                      Argument.with("version", member.charterVersion()),
                      Argument.with("day", day(turn, member.joinedAt()))));
              records.add(
                  Map.of(
                      "charterVersion",
                      member.charterVersion(),
                      "joinedAt",
                      member.joinedAt().toString()));
            });
    candidates
        .of(turn.programme().id(), turn.person().id())
        .ifPresent(
            candidate -> {
              lines.add(
                  texts.rich(
                      CandidatePhrase.DATA_CANDIDATE,
                      Argument.with("state", candidate.state().name()),
                      Argument.with("day", day(turn, candidate.since())),
                      Argument.with("isSaid", !candidate.motivation().isBlank()),
                      Argument.with("motivation", candidate.motivation())));
              records.add(
                  Map.of(
                      "candidacy",
                      candidate.state().name(),
                      "motivation",
                      candidate.motivation(),
                      "since",
                      candidate.since().toString()));
            });
    return new PersonalData.Part(
        "membership", texts.plain(CandidatePhrase.DATA_TITLE), lines, records);
  }

  private static String day(Turn turn, Instant instant) {
    return turn.texts().day(instant.atZone(turn.person().zone()).toLocalDate());
  }

  /** The form in which somebody applies. */
  private final class ApplyHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(CandidateForms.apply(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String motivation = answers.text(CandidateForms.MOTIVATION);
      if (motivation.isEmpty()) {
        String missing = turn.texts().plain(CandidatePhrase.MOTIVATION_MISSING);
        return new Reply.FieldErrors(Map.of(CandidateForms.MOTIVATION, missing), null);
      }
      return replace(said(turn, recruit.apply(turn.person(), motivation)));
    }
  }

  /** The form of how many may come in, and in which cohort. */
  private final class LimitsHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(
          CandidateForms.limits(turn.texts(), candidates.limit(turn.programme().id())));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String written = answers.text(CandidateForms.PLACES).replaceAll("[\\s\\u00a0\\u202f]", "");
      int places = written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
      if (!written.isEmpty() && (places < 1 || places > MOST_PLACES)) {
        String wrong = turn.texts().plain(CandidatePhrase.PLACES_WRONG);
        return new Reply.FieldErrors(Map.of(CandidateForms.PLACES, wrong), null);
      }
      candidates.limit(
          turn.programme().id(),
          new CandidateStore.Limit(places, answers.text(CandidateForms.COHORT)));
      audit.record(
          turn.person(),
          "candidate.limits",
          "programme:" + turn.programme().id().value(),
          String.valueOf(places));
      return replace(said(turn, CandidatePhrase.LIMITS_DONE));
    }
  }
}
