package org.ambassadorbot.core.feature.privacy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.DecentHour;
import org.ambassadorbot.core.outbox.Pauses;
import org.ambassadorbot.core.reply.Reply;

/** Everybody can ask for quiet, with an end, and end it earlier. */
final class PrivacyFeature implements Feature {
  private static final int LONGEST_SHOWN = 60;
  private static final int DAYS_PROPOSED = 6;

  private final Pauses pauses;
  private final DecentHour decentHour;
  private final Clock clock;

  @Inject
  PrivacyFeature(Pauses pauses, DecentHour decentHour, Clock clock) {
    this.pauses = pauses;
    this.decentHour = decentHour;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("pause", "silence"), List.of("pause")),
            Access.everybody(),
            PrivacyPhrase.HELP_PAUSE,
            this::pause));
    catalogue.command(
        new Command(
            Command.Names.of("reprendre", "resume"),
            Access.everybody(),
            PrivacyPhrase.HELP_RESUME,
            (turn, text) -> new Reply.SayPrivately(resume(turn))));
    catalogue.button(PrivacyCards.PAUSE, Access.everybody(), this::choose);
    catalogue.button(
        PrivacyCards.RESUME,
        Access.everybody(),
        (turn, argument) -> new Reply.ReplaceSource(resume(turn)));
    catalogue.form(PrivacyCards.FORM, Access.everybody(), new DayHandler());
  }

  private LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.person().zone());
  }

  private Reply pause(Turn turn, String text) {
    return new Reply.SayPrivately(text.isBlank() ? question(turn) : typed(turn, text));
  }

  private Card question(Turn turn) {
    return PrivacyCards.question(turn.texts(), today(turn), runningUntil(turn));
  }

  /** The last day of the pause that runs: it ends when the next one begins. */
  private Optional<LocalDate> runningUntil(Turn turn) {
    return decentHour
        .pausedUntil(turn.programme().id(), turn.person().id(), clock.instant())
        .map(until -> LocalDate.ofInstant(until.minusMillis(1), turn.person().zone()));
  }

  private Card typed(Turn turn, String text) {
    LocalDate today = today(turn);
    DateWords.Reading reading = DateWords.read(text, today);
    String shown =
        text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN).strip() + "…" : text;
    return reading instanceof DateWords.Until until
        ? pause(turn, until.day())
        : Card.of(PrivacyCards.refusal(turn.texts(), reading, shown, today));
  }

  private Card pause(Turn turn, LocalDate until) {
    pauses.pause(turn.person(), until.plusDays(1).atStartOfDay(turn.person().zone()).toInstant());
    return PrivacyCards.paused(turn.texts(), until, today(turn));
  }

  private Reply choose(Turn turn, String duration) {
    DateWords.Reading reading = DateWords.read(duration, today(turn));
    return new Reply.ReplaceSource(
        reading instanceof DateWords.Until until ? pause(turn, until.day()) : question(turn));
  }

  private Card resume(Turn turn) {
    boolean isPaused = runningUntil(turn).isPresent();
    if (isPaused) {
      pauses.resume(turn.person());
    }
    return Card.of(turn.texts().rich(isPaused ? PrivacyPhrase.RESUMED : PrivacyPhrase.NOT_PAUSED));
  }

  /** The form in which a day is picked. */
  private final class DayHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(
          PrivacyCards.form(turn.texts(), today(turn).plusDays(DAYS_PROPOSED)));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      LocalDate today = today(turn);
      String text = answers.text(PrivacyCards.DAY);
      Optional<LocalDate> day = day(text);
      if (day.isEmpty()) {
        return error(turn.texts().plain(PrivacyPhrase.DAY_MISSING));
      }
      DateWords.Reading reading = DateWords.judged(day.get(), today);
      return reading instanceof DateWords.Until until
          ? new Reply.ReplaceSource(pause(turn, until.day()))
          : error(PrivacyCards.refusal(turn.texts(), reading, text, today).words());
    }

    private Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private Reply error(String sentence) {
      return new Reply.FieldErrors(Map.of(PrivacyCards.DAY, sentence), null);
    }
  }
}
