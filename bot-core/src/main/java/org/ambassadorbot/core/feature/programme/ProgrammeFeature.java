package org.ambassadorbot.core.feature.programme;

import jakarta.inject.Inject;
import java.util.HashMap;
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
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Everybody reads what the programme is for; organisers write it. */
final class ProgrammeFeature implements Feature {
  static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final RecordStore store;
  private final ShowProgramme showing;
  private final WriteSection sections;
  private final WriteCalendar calendar;
  private final ChangeWords changes;

  @Inject
  ProgrammeFeature(
      RecordStore store,
      ShowProgramme showing,
      WriteSection sections,
      WriteCalendar calendar,
      ChangeWords changes) {
    this.store = store;
    this.showing = showing;
    this.sections = sections;
    this.calendar = calendar;
    this.changes = changes;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("programme", "cadrage"), List.of("programme", "program", "framing")),
            Access.everybody(),
            ProgrammePhrase.HELP_PROGRAMME,
            (turn, text) -> new Reply.SayPrivately(showing.card(turn))));
    catalogue.button(
        ProgrammeCards.SHOW,
        Access.everybody(),
        (turn, argument) -> new Reply.ReplaceSource(showing.card(turn)));
    catalogue.form(ProgrammeForms.SECTION, ORGANISERS, new SectionHandler());
    catalogue.form(ProgrammeForms.CALENDAR, ORGANISERS, new CalendarHandler());
    catalogue.event(PeopleJoined.class, event -> store.movePeople(event.gone(), event.kept()));
    catalogue.event(PersonErased.class, event -> store.forget(event.person()));
    catalogue.event(ProgrammesJoined.class, event -> store.move(event.gone(), event.programme()));
  }

  private Optional<RichText> said(Turn turn, Optional<Change> change) {
    return change.map(found -> changes.say(turn, ProgrammePhrase.CHANGED, found));
  }

  private static Optional<Section> section(String argument) {
    return Section.named(argument.split(" ", 2)[0]);
  }

  /** Whether a form comes back to be corrected: it then remembers what it first showed. */
  private static boolean isOpenAgain(String argument) {
    return argument.indexOf(' ') > 0;
  }

  private static Reply errors(Turn turn, Map<String, ProgrammePhrase> wrong) {
    Map<String, String> said = new HashMap<>();
    wrong.forEach((field, phrase) -> said.put(field, turn.texts().plain(phrase)));
    return new Reply.FieldErrors(said, null);
  }

  /** The form of some parts, named by their section. */
  private final class SectionHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      Optional<Section> section = section(argument);
      if (section.isEmpty()) {
        return new Reply.SayPrivately(showing.card(turn));
      }
      ProgrammeRecord record = store.read(turn.programme().id());
      return new Reply.OpenForm(
          ProgrammeForms.section(
              turn.texts(),
              section.get(),
              record,
              isOpenAgain(argument) ? argument : WriteSection.argument(section.get(), record),
              said(turn, record.lastChange(section.get().parts()))));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<Section> section = section(argument);
      if (section.isEmpty()) {
        return new Reply.SayPrivately(showing.card(turn));
      }
      WriteSection.Outcome outcome =
          sections.write(turn.person(), argument, section.get(), answers);
      if (!outcome.wrong().isEmpty()) {
        Map<String, ProgrammePhrase> wrong = new HashMap<>();
        outcome.wrong().forEach((part, phrase) -> wrong.put(part.field(), phrase));
        return errors(turn, wrong);
      }
      return new Reply.ReplaceSource(showing.card(turn, outcome.kept()));
    }
  }

  /** The form of the phases and the reviews. */
  private final class CalendarHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      ProgrammeRecord record = store.read(turn.programme().id());
      return new Reply.OpenForm(
          ProgrammeForms.calendar(
              turn.texts(),
              record,
              showing.today(turn),
              said(turn, Optional.ofNullable(record.dated()))));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Map<String, ProgrammePhrase> wrong = calendar.write(turn.person(), answers);
      return wrong.isEmpty() ? new Reply.ReplaceSource(showing.card(turn)) : errors(turn, wrong);
    }
  }
}
