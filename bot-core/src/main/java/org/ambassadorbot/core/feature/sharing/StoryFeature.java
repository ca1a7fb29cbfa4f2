package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Organisers call for a day in the life of ambassadors; those who like to, tell it. Nobody else
 * sees a story before its author agrees, nor after they changed their mind.
 */
final class StoryFeature implements Feature {
  private final StoryStore stories;
  private final ReadStories reading;
  private final TellCall telling;
  private final Audit audit;
  private final Clock clock;

  @Inject
  StoryFeature(
      StoryStore stories, ReadStories reading, TellCall telling, Audit audit, Clock clock) {
    this.stories = stories;
    this.reading = reading;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    Access organisers = Access.only(Role.ORGANISER);
    catalogue.command(
        new Command(
            Command.Names.of("vis ma vie", "my day"),
            SharingFeature.AMBASSADORS,
            StoryPhrase.HELP_TELL,
            (turn, text) -> new Reply.SayPrivately(call(turn))));
    catalogue.command(
        new Command(
            Command.Names.of("vis ma vie ouvrir", "my day open"),
            organisers,
            StoryPhrase.HELP_CALL,
            (turn, text) -> new Reply.OpenForm(StoryCards.open(turn.texts()))));
    catalogue.command(
        new Command(
            Command.Names.of("vis ma vie lire", "my day read"),
            organisers,
            StoryPhrase.HELP_READ,
            (turn, text) -> new Reply.SayPrivately(reading.list(turn))));
    catalogue.topic(TellCall.TOPIC);
    catalogue.form(StoryCards.OPEN, organisers, new OpenHandler());
    catalogue.form(StoryCards.TELL, SharingFeature.AMBASSADORS, new TellHandler());
    catalogue.button(StoryCards.WITHDRAW, Access.everybody(), this::withdraw);
    catalogue.button(StoryCards.OFFER, organisers, reading::offer);
    catalogue.home(this::home);
    catalogue.event(PersonErased.class, reading::erase);
    catalogue.event(PeopleJoined.class, event -> stories.move(event.gone(), event.kept()));
    catalogue.event(ProgrammesJoined.class, event -> stories.move(event.gone(), event.programme()));
  }

  private LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.programme().zone());
  }

  private Card call(Turn turn) {
    return stories
        .current(turn.programme().id(), today(turn))
        .map(call -> new Card(call.prompt(), elements(turn, call)))
        .orElseGet(() -> Card.of(turn.texts().rich(StoryPhrase.NO_CALL)));
  }

  private List<CardElement> elements(Turn turn, StoryCall call) {
    return StoryCards.call(turn.texts(), call, stories.of(call, turn.person().id()));
  }

  private List<CardElement> home(Turn turn) {
    if (!turn.person().has(Role.AMBASSADOR)) {
      return List.of();
    }
    return stories
        .current(turn.programme().id(), today(turn))
        .map(call -> elements(turn, call))
        .orElse(List.of());
  }

  private Reply withdraw(Turn turn, String argument) {
    Optional<Story> own =
        ShareableId.parse(argument)
            .flatMap(id -> stories.find(turn.programme().id(), id.value()))
            .filter(story -> story.person().equals(turn.person().id()));
    if (own.isEmpty()) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(StoryPhrase.OVER)));
    }
    reading.hide(own.get());
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(StoryPhrase.CONSENT_WITHDRAWN)));
  }

  /** The form in which a call is opened. */
  private final class OpenHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(StoryCards.open(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      LocalDate closes = day(answers.text(StoryCards.CLOSES));
      if (closes == null || closes.isBefore(today(turn))) {
        String wrong = turn.texts().plain(StoryPhrase.CLOSES_WRONG);
        return new Reply.FieldErrors(Map.of(StoryCards.CLOSES, wrong), null);
      }
      String prompt = answers.text(StoryCards.PROMPT);
      if (prompt.isEmpty()) {
        String nothing = turn.texts().plain(StoryPhrase.NOTHING_TOLD);
        return new Reply.FieldErrors(Map.of(StoryCards.PROMPT, nothing), null);
      }
      long call = stories.open(turn.programme().id(), prompt, closes, clock.instant());
      telling.soon(turn.programme().id(), call);
      audit.record(turn.person(), "story.called", "call:" + call, "");
      return new Reply.SayPrivately(
          Card.of(
              turn.texts()
                  .rich(StoryPhrase.OPENED, Argument.with("day", turn.texts().day(closes)))));
    }

    private static @Nullable LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /** The form in which a story is told. */
  private final class TellHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return open(turn, find(turn, argument));
    }

    private Reply open(Turn turn, Optional<StoryCall> found) {
      return found
          .<Reply>map(
              call ->
                  new Reply.OpenForm(
                      StoryCards.tell(
                          turn.texts(), call, stories.of(call, turn.person().id()).orElse(null))))
          .orElseGet(() -> new Reply.SayPrivately(Card.of(turn.texts().rich(StoryPhrase.OVER))));
    }

    private Optional<StoryCall> find(Turn turn, String argument) {
      return ShareableId.parse(argument)
          .flatMap(id -> stories.call(turn.programme().id(), id.value()))
          .filter(call -> !today(turn).isAfter(call.closesOn()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<StoryCall> call = find(turn, argument);
      if (call.isEmpty()) {
        return open(turn, call);
      }
      String words = answers.text(StoryCards.WORDS);
      String written = answers.text(StoryCards.PICTURE);
      Optional<CanonicalUrl> picture = CanonicalUrl.of(written);
      if (!written.isEmpty() && picture.isEmpty()) {
        String wrong = turn.texts().plain(StoryPhrase.PICTURE_UNREADABLE);
        return new Reply.FieldErrors(Map.of(StoryCards.PICTURE, wrong), null);
      }
      if (words.isEmpty() && picture.isEmpty()) {
        String nothing = turn.texts().plain(StoryPhrase.NOTHING_TOLD);
        return new Reply.FieldErrors(Map.of(StoryCards.WORDS, nothing), null);
      }
      stories.of(call.get(), turn.person().id()).ifPresent(reading::hide);
      stories.tell(
          call.get(),
          turn.person().id(),
          words,
          picture.map(CanonicalUrl::address).orElse(null),
          answers.isTicked(StoryCards.CONSENT),
          clock.instant());
      Story told = stories.of(call.get(), turn.person().id()).orElseThrow();
      return new Reply.SayPrivately(StoryCards.told(turn.texts(), told));
    }
  }
}
