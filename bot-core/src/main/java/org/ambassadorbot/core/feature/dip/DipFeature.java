package org.ambassadorbot.core.feature.dip;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.calendar.Dip;
import org.ambassadorbot.core.calendar.Dips;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers look at the dips of the coming year and change them. */
final class DipFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int LONGEST_DAYS = 92;

  private final Dips dips;
  private final Audit audit;
  private final Clock clock;

  @Inject
  DipFeature(Dips dips, Audit audit, Clock clock) {
    this.dips = dips;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("creux", "périodes calmes"), List.of("dips", "quiet times")),
            ORGANISERS,
            DipPhrase.HELP_DIPS,
            (turn, text) -> new Reply.SayPrivately(list(turn))));
    catalogue.button(DipCards.REMOVE, ORGANISERS, this::remove);
    catalogue.form(DipCards.ADD, ORGANISERS, new AddHandler());
    catalogue.event(ProgrammesJoined.class, event -> dips.move(event.gone(), event.programme()));
  }

  private LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.programme().zone());
  }

  private List<Dip> coming(Turn turn) {
    LocalDate today = today(turn);
    return dips.between(turn.programme(), today, today.plusYears(1));
  }

  private Card list(Turn turn) {
    return DipCards.list(turn.texts(), coming(turn));
  }

  private Reply remove(Turn turn, String argument) {
    coming(turn).stream()
        .filter(dip -> (dip.kind() + " " + dip.from() + " " + dip.until()).equals(argument))
        .findFirst()
        .ifPresent(
            dip -> {
              dips.remove(turn.programme().id(), dip);
              audit.record(turn.person(), "dip.removed", "dip:" + dip.from(), "");
            });
    return new Reply.ReplaceSource(list(turn));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The form that adds one. */
  private final class AddHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(DipCards.add(turn.texts(), today(turn)));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Map<String, DipPhrase> wrong = new LinkedHashMap<>();
      String name = answers.text(DipCards.NAME).strip();
      Optional<LocalDate> from = day(answers.text(DipCards.FROM));
      Optional<LocalDate> until = day(answers.text(DipCards.UNTIL));
      if (name.isEmpty() || name.length() > DipCards.LONGEST_NAME) {
        wrong.put(DipCards.NAME, DipPhrase.NAME_MISSING);
      }
      if (from.isEmpty()) {
        wrong.put(DipCards.FROM, DipPhrase.DAY_MISSING);
      }
      wrongEnd(from, until).ifPresent(phrase -> wrong.put(DipCards.UNTIL, phrase));
      if (!wrong.isEmpty()) {
        return errors(turn, wrong);
      }
      Dip dip = new Dip(Dip.Kind.OWN, name, from.orElseThrow(), until.orElseThrow());
      if (!dips.add(turn.programme().id(), dip)) {
        return errors(turn, Map.of(DipCards.FROM, DipPhrase.KNOWN));
      }
      audit.record(turn.person(), "dip.added", "dip:" + dip.from(), "");
      return new Reply.SayPrivately(list(turn));
    }

    private Optional<DipPhrase> wrongEnd(Optional<LocalDate> from, Optional<LocalDate> until) {
      if (until.isEmpty()) {
        return Optional.of(DipPhrase.DAY_MISSING);
      }
      if (from.isEmpty()) {
        return Optional.empty();
      }
      if (until.get().isBefore(from.get())) {
        return Optional.of(DipPhrase.ENDS_EARLY);
      }
      return until.get().isAfter(from.get().plusDays(LONGEST_DAYS))
          ? Optional.of(DipPhrase.TOO_LONG)
          : Optional.empty();
    }

    private Reply errors(Turn turn, Map<String, DipPhrase> wrong) {
      Map<String, String> said = new LinkedHashMap<>();
      wrong.forEach((field, phrase) -> said.put(field, turn.texts().plain(phrase)));
      return new Reply.FieldErrors(said, null);
    }
  }
}
