package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

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
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Absence;
import org.ambassadorbot.core.outbox.Absences;
import org.ambassadorbot.core.reply.Reply;

/** Everybody can say on which days they are away, see it, and take it back. */
final class AbsenceFeature implements Feature {
  private static final int LONGEST_SHOWN = 60;

  private final Absences absences;
  private final Clock clock;

  @Inject
  AbsenceFeature(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("absent", "absente", "absences", "mes absences"),
                List.of("away", "absence", "my absences", "out of office")),
            Access.everybody(),
            AbsencePhrase.HELP_ABSENT,
            (turn, text) -> new Reply.SayPrivately(said(turn, text))));
    catalogue.button(AbsenceCards.TAKE_BACK, Access.everybody(), this::takeBack);
    catalogue.form(AbsenceCards.FORM, Access.everybody(), new DaysHandler());
    catalogue.setting(this::setting);
    catalogue.personalData(this::data);
    catalogue.event(
        PeopleJoined.class, event -> absences.move(event.gone(), event.kept(), event.programme()));
    catalogue.event(
        ProgrammesJoined.class, event -> absences.move(event.gone(), event.programme()));
    catalogue.event(PersonErased.class, event -> absences.forget(event.person()));
  }

  private LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.person().zone());
  }

  private AbsenceCards cards(Turn turn) {
    return new AbsenceCards(turn.texts(), today(turn));
  }

  private Card said(Turn turn, String text) {
    if (text.isBlank()) {
      return cards(turn).list(absences.of(turn.person()), Optional.empty());
    }
    StretchWords.Reading reading = StretchWords.read(text, today(turn));
    String shown =
        text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN).strip() + "…" : text;
    return reading instanceof StretchWords.Days days
        ? note(turn, days.absence())
        : Card.of(cards(turn).refusal(reading, shown));
  }

  private Card note(Turn turn, Absence absence) {
    Absence noted = absences.note(turn.person(), absence);
    return cards(turn).noted(noted, !noted.equals(absence));
  }

  private Reply takeBack(Turn turn, String argument) {
    Optional<Absence> meant =
        day(argument)
            .flatMap(
                first ->
                    absences.of(turn.person()).stream()
                        .filter(absence -> absence.first().equals(first))
                        .findFirst());
    boolean isGone = meant.isEmpty() || !absences.takeBack(turn.person(), meant.get().first());
    RichText happened =
        isGone
            ? turn.texts().rich(AbsencePhrase.NOT_NOTED)
            : turn.texts()
                .rich(
                    AbsencePhrase.TAKEN_BACK, with("days", cards(turn).days(meant.orElseThrow())));
    return new Reply.ReplaceSource(
        cards(turn).list(absences.of(turn.person()), Optional.of(happened)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private List<CardElement> setting(Turn turn) {
    return absences.of(turn.person()).stream()
        .limit(1)
        .<CardElement>map(
            next ->
                new CardElement.Paragraph(
                    turn.texts().rich(AbsencePhrase.SETTING, with("days", cards(turn).days(next)))))
        .toList();
  }

  private PersonalData.Part data(Turn turn) {
    List<Absence> kept = absences.of(turn.person());
    return new PersonalData.Part(
        "absences",
        turn.texts().plain(AbsencePhrase.TITLE),
        kept.stream()
            .map(
                absence ->
                    turn.texts().rich(AbsencePhrase.LINE, with("days", cards(turn).days(absence))))
            .toList(),
        kept.stream()
            .map(
                absence ->
                    Map.<String, Object>of(
                        "first", absence.first().toString(), "last", absence.last().toString()))
            .toList());
  }

  /** The form in which days are picked. */
  private final class DaysHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(cards(turn).form());
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<LocalDate> first = day(answers.text(AbsenceCards.FIRST));
      if (first.isEmpty()) {
        return error(AbsenceCards.FIRST, turn.texts().plain(AbsencePhrase.DAY_MISSING));
      }
      LocalDate last = day(answers.text(AbsenceCards.LAST)).orElse(first.get());
      StretchWords.Reading reading = StretchWords.judged(first.get(), last, today(turn));
      return reading instanceof StretchWords.Days days
          ? new Reply.SayPrivately(note(turn, days.absence()))
          : error(AbsenceCards.LAST, cards(turn).refusal(reading, last.toString()).words());
    }

    private Reply error(String field, String sentence) {
      return new Reply.FieldErrors(Map.of(field, sentence), null);
    }
  }
}
