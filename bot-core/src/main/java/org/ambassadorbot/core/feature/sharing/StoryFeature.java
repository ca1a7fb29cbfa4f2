package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.inbound.Incoming.FilesReceived;
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
  private static final int MOST_SHOWN = 5;

  private final StoryStore stories;
  private final ReadStories reading;
  private final TellStory answering;
  private final ReceivePhoto receiving;
  private final TellCall telling;
  private final Audit audit;
  private final Clock clock;

  @Inject
  StoryFeature(
      StoryStore stories,
      ReadStories reading,
      TellStory answering,
      ReceivePhoto receiving,
      TellCall telling,
      Audit audit,
      Clock clock) {
    this.stories = stories;
    this.reading = reading;
    this.answering = answering;
    this.receiving = receiving;
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
            (turn, text) -> new Reply.SayPrivately(reading.list(turn, ""))));
    catalogue.topic(TellCall.TOPIC);
    catalogue.form(StoryCards.OPEN, organisers, new OpenHandler());
    catalogue.form(StoryCards.TELL, SharingFeature.AMBASSADORS, answering);
    catalogue.button(StoryCards.WITHDRAW, Access.everybody(), answering::withdraw);
    catalogue.button(StoryCards.REMOVE_PHOTO, Access.everybody(), answering::removePhoto);
    catalogue.button(StoryCards.OFFER, organisers, reading::offer);
    catalogue.button(
        StoryCards.READ,
        organisers,
        (turn, before) -> new Reply.ReplaceSource(reading.list(turn, before)));
    catalogue.happening(FilesReceived.class, receiving::hear);
    catalogue.home(this::home);
  }

  private LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.programme().zone());
  }

  private Card call(Turn turn) {
    Optional<StoryCall> call = stories.current(turn.programme().id(), today(turn));
    List<CardElement> elements = new ArrayList<>();
    call.ifPresentOrElse(
        open -> elements.addAll(elements(turn, open)),
        () -> elements.add(new CardElement.Paragraph(turn.texts().rich(StoryPhrase.NO_CALL))));
    elements.addAll(stillShown(turn, call));
    return new Card(
        call.map(StoryCall::prompt).orElseGet(() -> turn.texts().plain(StoryPhrase.NO_CALL)),
        elements);
  }

  /** What somebody told at other calls can be taken back as long as others see it. */
  private List<CardElement> stillShown(Turn turn, Optional<StoryCall> current) {
    List<CardElement> elements = new ArrayList<>();
    stories.ofPerson(turn.programme().id(), turn.person().id()).stream()
        .filter(Story::hasConsent)
        .filter(story -> current.filter(call -> call.id() == story.call()).isEmpty())
        .limit(MOST_SHOWN)
        .forEach(
            story ->
                stories
                    .call(story.programme(), story.call())
                    .map(call -> StoryCards.stillShown(turn.texts(), call, story))
                    .ifPresent(elements::addAll));
    return elements;
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
      telling.soon(call);
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
}
