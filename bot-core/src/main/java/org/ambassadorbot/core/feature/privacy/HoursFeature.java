package org.ambassadorbot.core.feature.privacy;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.HoursFields;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.OwnHours;
import org.ambassadorbot.core.people.WorkingHours;
import org.ambassadorbot.core.reply.Reply;

/** Everybody can choose on which days and at which hours they are written to unasked. */
final class HoursFeature implements Feature {
  private static final int LONGEST_SHOWN = 60;

  private final OwnHours ownHours;

  @Inject
  HoursFeature(OwnHours ownHours) {
    this.ownHours = ownHours;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("mes horaires", "horaires", "mes heures"),
                List.of("my hours", "hours", "working hours")),
            Access.everybody(),
            HoursPhrase.HELP_HOURS,
            (turn, text) -> new Reply.SayPrivately(said(turn, text))));
    catalogue.button(
        HoursCards.GIVE_UP,
        Access.everybody(),
        (turn, argument) -> new Reply.ReplaceSource(giveUp(turn)));
    catalogue.form(HoursCards.FORM, Access.everybody(), new HoursHandler());
    catalogue.personalData(this::data);
  }

  private Card said(Turn turn, String text) {
    OwnHours.InForce inForce = ownHours.of(turn.person());
    if (text.isBlank()) {
      return HoursCards.now(turn.texts(), inForce);
    }
    HoursWords.Reading reading = HoursWords.read(text, inForce.hours());
    if (reading instanceof HoursWords.AsTheProgramme) {
      return giveUp(turn);
    }
    if (reading instanceof HoursWords.Chosen chosen) {
      return choose(turn, chosen.hours());
    }
    String shown =
        text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN).strip() + "…" : text;
    return HoursCards.refused(turn.texts(), HoursCards.refusal(turn.texts(), reading, shown));
  }

  private Card choose(Turn turn, WorkingHours hours) {
    ownHours.choose(turn.person(), hours);
    return HoursCards.changed(turn.texts(), ownHours.of(turn.person()));
  }

  private Card giveUp(Turn turn) {
    ownHours.giveUp(turn.person());
    return HoursCards.changed(turn.texts(), ownHours.of(turn.person()));
  }

  private PersonalData.Part data(Turn turn) {
    OwnHours.InForce hours = ownHours.of(turn.person());
    return new PersonalData.Part(
        "hours",
        turn.texts().plain(HoursPhrase.TITLE),
        hours.areOwn()
            ? List.of(
                turn.texts().rich(HoursPhrase.LINE, HoursCards.in(turn.texts(), hours.hours())))
            : List.of(),
        hours.areOwn() ? List.of(Map.of("hours", hours.hours().toString())) : List.of());
  }

  /** The form in which days and times are picked. */
  private final class HoursHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(HoursCards.form(turn.texts(), ownHours.of(turn.person()).hours()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      HoursFields.Reading read = HoursFields.read(answers);
      if (read.hours().isEmpty()) {
        Map<String, String> errors = new LinkedHashMap<>();
        read.faults()
            .forEach(
                (field, fault) ->
                    errors.put(field, turn.texts().plain(HoursPhrase.valueOf(fault.name()))));
        return new Reply.FieldErrors(errors, null);
      }
      HoursWords.Reading reading = HoursWords.judged(read.hours().get());
      return reading instanceof HoursWords.Chosen chosen
          ? new Reply.SayPrivately(choose(turn, chosen.hours()))
          : new Reply.FieldErrors(
              Map.of(HoursFields.TO, HoursCards.refusal(turn.texts(), reading, "").words()), null);
    }
  }
}
