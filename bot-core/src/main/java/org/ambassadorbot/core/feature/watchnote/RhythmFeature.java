package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.reply.Reply;

/** Organisers set the week of the note: when it closes, when it leaves, how long it must be. */
final class RhythmFeature implements Feature {
  private final RhythmStore rhythms;
  private final CurrentNote current;
  private final Audit audit;

  @Inject
  RhythmFeature(RhythmStore rhythms, CurrentNote current, Audit audit) {
    this.rhythms = rhythms;
    this.current = current;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    RhythmHandler handler = new RhythmHandler();
    catalogue.command(
        new Command(
            Command.Names.of("veille rythme", "watch rhythm"),
            BoardFeature.ORGANISERS,
            RubricPhrase.HELP_RHYTHM,
            handler::open));
    catalogue.form(RubricCards.RHYTHM, BoardFeature.ORGANISERS, handler);
  }

  /** The form for the week. */
  private final class RhythmHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(
          RubricCards.rhythm(turn.texts(), rhythms.of(turn.programme().id())));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<LocalTime> closing = time(answers.text(RubricCards.CLOSING_TIME));
      Optional<LocalTime> sending = time(answers.text(RubricCards.SENDING_TIME));
      Optional<ZoneId> zone = zone(answers.text(RubricCards.ZONE));
      int threshold = threshold(answers.text(RubricCards.THRESHOLD));
      if (closing.isEmpty()) {
        return wrong(turn, RubricCards.CLOSING_TIME, RubricPhrase.TIME_IS_WRONG);
      }
      if (sending.isEmpty()) {
        return wrong(turn, RubricCards.SENDING_TIME, RubricPhrase.TIME_IS_WRONG);
      }
      if (zone.isEmpty()) {
        return wrong(turn, RubricCards.ZONE, RubricPhrase.ZONE_IS_WRONG);
      }
      if (threshold < 1 || threshold > Rhythm.HIGHEST_THRESHOLD) {
        return wrong(turn, RubricCards.THRESHOLD, RubricPhrase.THRESHOLD_IS_WRONG);
      }
      Rhythm rhythm =
          new Rhythm(
              new Rhythm.WeekTime(
                  day(answers.text(RubricCards.CLOSING_DAY), DayOfWeek.TUESDAY), closing.get()),
              new Rhythm.WeekTime(
                  day(answers.text(RubricCards.SENDING_DAY), DayOfWeek.THURSDAY), sending.get()),
              threshold,
              zone.get());
      return save(turn, rhythm);
    }

    private Reply save(Turn turn, Rhythm rhythm) {
      ProgrammeId programme = turn.programme().id();
      rhythms.set(programme, rhythm);
      current.follow(programme);
      audit.record(turn.person(), "watchnote.rhythm", "programme:" + programme.value(), "");
      Note open = current.open(programme);
      return new Reply.SayPrivately(
          Card.of(
              turn.texts()
                  .rich(
                      RubricPhrase.RHYTHM_SAVED,
                      with("closing", WatchCards.moment(turn, open.deadlines().closing())),
                      with("sending", WatchCards.moment(turn, open.deadlines().sending())))));
    }

    private static Reply wrong(Turn turn, String field, RubricPhrase phrase) {
      String sentence = turn.texts().plain(phrase, with("highest", Rhythm.HIGHEST_THRESHOLD));
      return new Reply.FieldErrors(Map.of(field, sentence), null);
    }

    private static Optional<LocalTime> time(String text) {
      try {
        return Optional.of(LocalTime.parse(text).withSecond(0).withNano(0));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static Optional<ZoneId> zone(String text) {
      return ZoneId.getAvailableZoneIds().contains(text)
          ? Optional.of(ZoneId.of(text))
          : Optional.empty();
    }

    private static int threshold(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    private static DayOfWeek day(String name, DayOfWeek otherwise) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.name().equals(name)) {
          return day;
        }
      }
      return otherwise;
    }
  }
}
