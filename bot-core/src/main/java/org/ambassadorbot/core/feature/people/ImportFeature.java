package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers bring in a list of people: first to see what it would change, then for good. */
final class ImportFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final PeopleListStore lists;
  private final PlanImport planning;
  private final CarryOutImport importing;
  private final Audit audit;

  @Inject
  ImportFeature(PeopleListStore lists, PlanImport planning, CarryOutImport importing, Audit audit) {
    this.lists = lists;
    this.planning = planning;
    this.importing = importing;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("importer"), List.of("import")),
            ORGANISERS,
            PeoplePhrase.HELP_IMPORT,
            (turn, text) ->
                text.isBlank()
                    ? new Reply.OpenForm(ImportCards.form(turn.texts()))
                    : new Reply.SayPrivately(dryRun(turn, text))));
    catalogue.form(ImportCards.FORM, ORGANISERS, new ListHandler());
    catalogue.button(ImportCards.CONFIRM, ORGANISERS, this::confirm);
    catalogue.button(ImportCards.DROP, ORGANISERS, this::drop);
    catalogue.event(ProgrammesJoined.class, event -> lists.forget(event.gone()));
  }

  private Card dryRun(Turn turn, String text) {
    PeopleList list = PeopleList.read(text);
    return list.problem() == null ? dryRun(turn, list, text) : Card.of(problem(turn, list));
  }

  private Card dryRun(Turn turn, PeopleList list, String text) {
    ImportPlan plan = planning.plan(turn.programme().id(), list);
    return ImportCards.dryRun(turn.texts(), plan, lists.keep(turn.person(), text));
  }

  private static RichText problem(Turn turn, PeopleList list) {
    PeopleList.Problem problem = Objects.requireNonNull(list.problem());
    return turn.texts()
        .rich(
            PeoplePhrase.valueOf("PROBLEM_" + problem.name()),
            Argument.with("found", list.found()),
            Argument.with("most", PeopleList.MOST_ROWS));
  }

  private Optional<String> take(Turn turn, String id) {
    return id.matches("\\d{1,18}")
        ? lists.take(turn.programme().id(), Long.parseLong(id))
        : Optional.empty();
  }

  private Reply confirm(Turn turn, String id) {
    Optional<String> words = take(turn, id);
    if (words.isEmpty()) {
      return said(turn, PeoplePhrase.GONE);
    }
    ImportPlan plan = planning.plan(turn.programme().id(), PeopleList.read(words.get()));
    importing.run(turn.programme(), plan);
    audit.record(
        turn.person(), "people.imported", "list:" + id, plan.added() + "+" + plan.changed());
    return said(
        turn,
        PeoplePhrase.DONE,
        Argument.with("added", plan.added()),
        Argument.with("changed", plan.changed()));
  }

  private Reply drop(Turn turn, String id) {
    return said(turn, take(turn, id).isPresent() ? PeoplePhrase.DROPPED : PeoplePhrase.GONE);
  }

  private static Reply said(Turn turn, PeoplePhrase phrase, Argument... arguments) {
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(phrase, arguments)));
  }

  /** The form in which a list is pasted. */
  private final class ListHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(ImportCards.form(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String text = answers.text(ImportCards.LIST);
      PeopleList list = PeopleList.read(text);
      return list.problem() == null
          ? new Reply.SayPrivately(dryRun(turn, list, text))
          : new Reply.FieldErrors(Map.of(ImportCards.LIST, problem(turn, list).words()), null);
    }
  }
}
