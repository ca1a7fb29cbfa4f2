package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorLeft;
import org.ambassadorbot.core.event.ProgrammeEvent.InvitationDeclined;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonAnnounced;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.event.ProgrammeEvent.WorkHandedOver;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** People find their feet a step at a time; they say when, and when it is enough. */
final class OnboardingFeature implements Feature {
  private static final Duration NEW = Duration.ofDays(1);

  private static final Set<Journey.State> GOING =
      EnumSet.of(Journey.State.ACTIVE, Journey.State.RESTING);

  private final JourneyStore journeys;
  private final StepStore steps;
  private final Travellers travellers;
  private final Travel travel;
  private final TellTraveller telling;
  private final Nudges nudges;
  private final Clock clock;

  @Inject
  OnboardingFeature(
      JourneyStore journeys,
      StepStore steps,
      Travellers travellers,
      Travel travel,
      TellTraveller telling,
      Nudges nudges,
      Clock clock) {
    this.journeys = journeys;
    this.steps = steps;
    this.travellers = travellers;
    this.travel = travel;
    this.telling = telling;
    this.nudges = nudges;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.topic(TellTraveller.TOPIC);
    catalogue.command(
        new Command(
            Command.Names.of("accueil", "welcome"),
            Access.everybody(),
            OnboardingPhrase.HELP_MINE,
            (turn, text) -> mine(turn)));
    catalogue.button(
        OnboardingCards.DONE,
        Access.everybody(),
        (turn, argument) -> press(turn, argument, (journey, step) -> done(turn, journey, step)));
    catalogue.button(
        OnboardingCards.LATER,
        Access.everybody(),
        (turn, argument) -> press(turn, argument, (journey, step) -> later(turn, journey, step)));
    catalogue.button(
        OnboardingCards.STOP,
        Access.everybody(),
        (turn, argument) -> press(turn, argument, (journey, step) -> stop(turn, journey)));
    catalogue.button(OnboardingCards.RESUME, Access.everybody(), this::resume);
    catalogue.form(OnboardingCards.ANSWER, Access.everybody(), new AnswerHandler());
    catalogue.home(this::progress);
    catalogue.personalData(this::kept);
    catalogue.happening(Incoming.PersonJoined.class, (turn, joined) -> newcomer(turn));
    listen(catalogue);
  }

  private void listen(Catalogue catalogue) {
    catalogue.event(
        AmbassadorJoined.class,
        event -> {
          did(event.programme(), event.person(), Deed.CHARTER);
          end(event.programme(), event.person(), Path.NEWCOMER, Journey.State.COMPLETE);
          begin(event.programme(), event.person(), Path.AMBASSADOR);
        });
    catalogue.event(
        AmbassadorLeft.class,
        event -> end(event.programme(), event.person(), Path.AMBASSADOR, Journey.State.ENDED));
    catalogue.event(
        PersonAnnounced.class,
        event ->
            journeys.start(
                event.programme(),
                event.person(),
                Path.NEWCOMER,
                Journey.State.RESTING,
                clock.instant()));
    catalogue.event(InvitationDeclined.class, this::declined);
    catalogue.event(
        SuggestionAccepted.class,
        event -> did(event.programme(), event.suggester(), Deed.SUGGESTION));
    catalogue.event(ShareKnown.class, event -> did(event.programme(), event.person(), Deed.SHARE));
    catalogue.event(WorkHandedOver.class, event -> left(event.programme(), event.person()));
    catalogue.event(PeopleJoined.class, event -> journeys.move(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class,
        event -> {
          journeys.move(event.gone(), event.programme());
          steps.move(event.gone(), event.programme());
        });
    catalogue.event(PersonErased.class, event -> journeys.forget(event.person()));
  }

  /** Whoever is new here, and not only new in a team, is welcomed. */
  private Reply newcomer(Turn turn) {
    Optional<Journey> announced =
        journeys
            .of(turn.programme().id(), turn.person().id(), Path.NEWCOMER)
            .filter(journey -> journey.state() == Journey.State.RESTING)
            .filter(journey -> journey.sendings() == 0);
    if (announced.isPresent()) {
      travel.resume(announced.get());
      nudges.planAt(clock.instant());
    }
    boolean isNew = journeys.isNew(turn.person(), clock.instant().minus(NEW));
    if (isNew && !turn.person().has(Role.AMBASSADOR)) {
      begin(turn.programme().id(), turn.person().id(), Path.NEWCOMER);
    }
    return new Reply.Nothing();
  }

  private void left(ProgrammeId programme, PersonId person) {
    for (Path path : Path.values()) {
      journeys
          .of(programme, person, path)
          .filter(journey -> journey.state() == Journey.State.ACTIVE)
          .ifPresent(journey -> journeys.end(journey, Journey.State.RESTING));
    }
  }

  private void begin(ProgrammeId programme, PersonId person, Path path) {
    steps.steps(programme, path);
    if (journeys.start(programme, person, path, Journey.State.ACTIVE, clock.instant())) {
      nudges.planAt(clock.instant());
    }
  }

  private void declined(InvitationDeclined event) {
    journeys.start(
        event.programme(), event.person(), Path.NEWCOMER, Journey.State.ENDED, clock.instant());
    end(event.programme(), event.person(), Path.NEWCOMER, Journey.State.ENDED);
  }

  private void end(ProgrammeId programme, PersonId person, Path path, Journey.State state) {
    journeys
        .of(programme, person, path)
        .filter(journey -> journey.state() != Journey.State.COMPLETE)
        .ifPresent(journey -> journeys.end(journey, state));
  }

  /** Something was done, here or elsewhere: the step that waits for it is done. */
  private void did(ProgrammeId programme, PersonId person, Deed deed) {
    List<Found> waiting =
        Stream.of(Path.values())
            .flatMap(path -> journeys.of(programme, person, path).stream())
            .flatMap(journey -> waiting(journey, deed).stream())
            .toList();
    journeys.did(programme, person, deed);
    if (!waiting.isEmpty()) {
      waiting.forEach(found -> travel.done(found.journey(), found.step(), null));
      journeys.nextDue().ifPresent(nudges::planAt);
    }
  }

  private Optional<Found> waiting(Journey journey, Deed deed) {
    return travel
        .current(journey)
        .filter(step -> step.doneWhen() == deed)
        .map(step -> new Found(journey, step));
  }

  private Reply press(Turn turn, String argument, BiFunction<Journey, Step, Card> act) {
    Card card =
        found(turn, argument)
            .map(found -> act.apply(found.journey(), found.step()))
            .orElseGet(() -> said(turn, OnboardingPhrase.OUT_OF_DATE));
    return new Reply.ReplaceSource(card);
  }

  /** A step of somebody's journey. */
  private record Found(Journey journey, Step step) {}

  /** What a button stands for, if it is the presser's own and still waits. */
  private Optional<Found> found(Turn turn, String argument) {
    if (!argument.matches("\\d{1,18}:\\d{1,18}")) {
      return Optional.empty();
    }
    String[] ids = argument.split(":", 2);
    ProgrammeId programme = turn.programme().id();
    Optional<Journey> journey =
        journeys
            .find(programme, Long.parseLong(ids[0]))
            .filter(own -> own.person().equals(turn.person().id()))
            .filter(own -> own.state() != Journey.State.ENDED);
    return journey.flatMap(
        own ->
            steps
                .find(programme, Long.parseLong(ids[1]))
                .filter(step -> step.path() == own.path())
                .filter(step -> step.doneWhen() == Deed.NONE || isWaiting(own, step))
                .map(step -> new Found(own, step)));
  }

  private boolean isWaiting(Journey journey, Step step) {
    return !travellers.of(journey).progress(journey).isDone(step);
  }

  private static Card said(Turn turn, OnboardingPhrase phrase) {
    return Card.of(turn.texts().rich(phrase));
  }

  private Card done(Turn turn, Journey journey, Step step) {
    if (step.doneWhen() != Deed.SAYING) {
      return said(turn, OnboardingPhrase.OUT_OF_DATE);
    }
    travel.done(journey, step, null);
    journeys.nextDue().ifPresent(nudges::planAt);
    return said(turn, OnboardingPhrase.THANKS_DONE);
  }

  private Card later(Turn turn, Journey journey, Step step) {
    if (!GOING.contains(journey.state())) {
      return said(turn, OnboardingPhrase.OUT_OF_DATE);
    }
    travel.later(journey, step);
    journeys.nextDue().ifPresent(nudges::planAt);
    return said(turn, OnboardingPhrase.LATER_NOTED);
  }

  private Card stop(Turn turn, Journey journey) {
    travel.stop(journey);
    return said(turn, OnboardingPhrase.STOPPED);
  }

  private Reply resume(Turn turn, String argument) {
    Optional<Journey> journey =
        journeysOf(turn)
            .filter(own -> String.valueOf(own.id()).equals(argument))
            .filter(own -> own.state() != Journey.State.COMPLETE)
            .findFirst();
    if (journey.isEmpty()) {
      return new Reply.SayPrivately(said(turn, OnboardingPhrase.NO_JOURNEY));
    }
    travel.resume(journey.get());
    nudges.planAt(clock.instant());
    return new Reply.SayPrivately(said(turn, OnboardingPhrase.RESUMED));
  }

  private List<CardElement> progress(Turn turn) {
    return journeysOf(turn)
        .filter(journey -> GOING.contains(journey.state()))
        .findFirst()
        .map(journey -> shown(turn, journey))
        .orElse(List.of());
  }

  /** The journeys of somebody that may go on, the latest path first. */
  private Stream<Journey> journeysOf(Turn turn) {
    return Stream.of(Path.AMBASSADOR, Path.NEWCOMER)
        .filter(path -> path != Path.AMBASSADOR || turn.person().has(Role.AMBASSADOR))
        .flatMap(path -> journeys.of(turn.programme().id(), turn.person().id(), path).stream());
  }

  private List<CardElement> shown(Turn turn, Journey journey) {
    Progress progress = travellers.of(journey).progress(journey);
    return OnboardingCards.progress(turn.texts(), journey, progress);
  }

  private Reply mine(Turn turn) {
    Optional<Journey> journey = journeysOf(turn).findFirst();
    if (journey.isEmpty()) {
      return new Reply.SayPrivately(said(turn, OnboardingPhrase.NO_JOURNEY));
    }
    if (journey.get().state() == Journey.State.COMPLETE) {
      return new Reply.SayPrivately(said(turn, OnboardingPhrase.COMPLETE));
    }
    String title = turn.texts().plain(OnboardingPhrase.DATA_TITLE);
    return new Reply.SayPrivately(new Card(title, shown(turn, journey.get())));
  }

  private PersonalData.Part kept(Turn turn) {
    List<RichText> lines = new ArrayList<>();
    List<Map<String, Object>> records = new ArrayList<>();
    for (Path path : Path.values()) {
      journeys
          .of(turn.programme().id(), turn.person().id(), path)
          .ifPresent(
              journey -> {
                Progress progress = travellers.of(journey).progress(journey);
                lines.add(
                    turn.texts()
                        .rich(
                            OnboardingPhrase.DATA_LINE,
                            Argument.with("path", PathCards.name(turn.texts(), path)),
                            Argument.with("done", progress.done()),
                            Argument.with("all", progress.all())));
                records.add(
                    Map.of(
                        "path",
                        path.name(),
                        "state",
                        journey.state().name(),
                        "startedAt",
                        journey.startedAt().toString(),
                        "done",
                        progress.done(),
                        "answers",
                        journeys.answers(journey)));
              });
    }
    return new PersonalData.Part(
        "welcome", turn.texts().plain(OnboardingPhrase.DATA_TITLE), lines, records);
  }

  /** The form of a step that asks for words. */
  private final class AnswerHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return found(turn, argument)
          .<Reply>map(
              found ->
                  new Reply.OpenForm(OnboardingCards.answer(turn.texts(), found.step(), argument)))
          .orElseGet(() -> new Reply.SayPrivately(said(turn, OnboardingPhrase.OUT_OF_DATE)));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<Found> found = found(turn, argument);
      if (found.isEmpty()) {
        return new Reply.ReplaceSource(said(turn, OnboardingPhrase.OUT_OF_DATE));
      }
      String words = answers.text(OnboardingCards.WORDS);
      if (words.isEmpty()) {
        String missing = turn.texts().plain(OnboardingPhrase.ANSWER_MISSING);
        return new Reply.FieldErrors(Map.of(OnboardingCards.WORDS, missing), null);
      }
      travel.done(found.get().journey(), found.get().step(), words);
      telling.handOn(found.get().journey(), found.get().step(), turn.person(), words);
      journeys.nextDue().ifPresent(nudges::planAt);
      return new Reply.ReplaceSource(said(turn, OnboardingPhrase.THANKS_ANSWER));
    }
  }
}
