package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Organisers create, order and entrust the departments' rubrics. */
final class RubricFeature implements Feature {
  private final ManageRubrics managing;
  private final RubricStore rubrics;
  private final People people;
  private final Groups groups;
  private final GroupField groupField;

  @Inject
  RubricFeature(
      ManageRubrics managing,
      RubricStore rubrics,
      People people,
      Groups groups,
      GroupField groupField) {
    this.groupField = groupField;
    this.managing = managing;
    this.rubrics = rubrics;
    this.people = people;
    this.groups = groups;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("veille rubriques", "rubriques"), List.of("watch rubrics")),
            BoardFeature.ORGANISERS,
            RubricPhrase.HELP_RUBRICS,
            (turn, text) -> new Reply.SayPrivately(list(turn))));
    catalogue.form(RubricCards.ADD, BoardFeature.ORGANISERS, new RubricHandler());
    catalogue.form(RubricCards.CHANGE, BoardFeature.ORGANISERS, new RubricHandler());
    catalogue.button(RubricCards.UP, BoardFeature.ORGANISERS, this::raise);
    catalogue.button(RubricCards.CLOSE, BoardFeature.ORGANISERS, this::close);
  }

  private Card list(Turn turn) {
    return RubricCards.list(
        turn.texts(), rubrics.all(turn.programme().id()).stream().map(this::named).toList());
  }

  private RubricCards.Named named(Rubric rubric) {
    PersonId owner = rubric.owner();
    String name =
        owner == null ? "" : people.find(rubric.programme(), owner).map(Person::name).orElse("");
    GroupId audience = rubric.audience();
    String readers =
        audience == null
            ? ""
            : groups.find(rubric.programme(), audience).map(Group::name).orElse("");
    return new RubricCards.Named(rubric, name, readers);
  }

  private Optional<Rubric> rubric(Turn turn, String argument) {
    RubricId id = new RubricId(WatchFeature.id(argument).value());
    return rubrics.all(turn.programme().id()).stream()
        .filter(rubric -> rubric.id().equals(id))
        .findFirst();
  }

  private Reply raise(Turn turn, String argument) {
    rubric(turn, argument).ifPresent(managing::raise);
    return new Reply.ReplaceSource(list(turn));
  }

  private Reply close(Turn turn, String argument) {
    rubric(turn, argument).ifPresent(rubric -> managing.close(turn.person(), rubric));
    return new Reply.ReplaceSource(list(turn));
  }

  private List<Group> groups(Turn turn) {
    return groups.list(turn.programme().id());
  }

  /** The form for a rubric, new or not. */
  private final class RubricHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      if (argument.isEmpty()) {
        return new Reply.OpenForm(RubricCards.form(turn.texts(), null, groups(turn)));
      }
      return rubric(turn, argument)
          .<Reply>map(
              rubric ->
                  new Reply.OpenForm(RubricCards.form(turn.texts(), named(rubric), groups(turn))))
          .orElseGet(() -> unknown(turn));
    }

    private static Reply unknown(Turn turn) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(RubricPhrase.UNKNOWN)));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String name = Wording.line(answers.text(RubricCards.NAME));
      if (name.isEmpty() || name.length() > Rubric.LONGEST_NAME) {
        return wrong(turn, RubricCards.NAME, RubricPhrase.NAME_IS_WRONG);
      }
      String chosen = answers.text(RubricCards.OWNER);
      Optional<Person> owner =
          chosen.isEmpty() ? Optional.empty() : people.named(turn.programme().id(), chosen);
      if (!chosen.isEmpty() && owner.isEmpty()) {
        return wrong(turn, RubricCards.OWNER, RubricPhrase.OWNER_IS_UNKNOWN);
      }
      GroupField.Reading reading = groupField.read(turn, answers.all(RubricCards.AUDIENCE));
      String wrong = reading.wrong();
      if (wrong != null) {
        return new Reply.FieldErrors(Map.of(RubricCards.AUDIENCE, wrong), null);
      }
      GroupId audience = reading.groups().stream().map(Group::id).findFirst().orElse(null);
      if (argument.isEmpty()) {
        return managing.add(turn.person(), new Rubric.Wish(name, owner.orElse(null), audience))
            ? saved(turn)
            : wrong(turn, RubricCards.NAME, RubricPhrase.NAME_IS_TAKEN);
      }
      Optional<Rubric> rubric = rubric(turn, argument);
      if (rubric.isEmpty()) {
        return unknown(turn);
      }
      boolean isFreed = answers.isTicked(RubricCards.NO_OWNER);
      Person next = owner.orElseGet(() -> isFreed ? null : ownerOf(rubric.get()));
      return managing.change(turn.person(), rubric.get(), new Rubric.Wish(name, next, audience))
          ? saved(turn)
          : wrong(turn, RubricCards.NAME, RubricPhrase.NAME_IS_TAKEN);
    }

    private @Nullable Person ownerOf(Rubric rubric) {
      PersonId owner = rubric.owner();
      return owner == null ? null : people.find(rubric.programme(), owner).orElse(null);
    }

    private Reply saved(Turn turn) {
      return new Reply.ReplaceSource(list(turn));
    }

    private static Reply wrong(Turn turn, String field, RubricPhrase phrase) {
      String sentence = turn.texts().plain(phrase, with("longest", Rubric.LONGEST_NAME));
      return new Reply.FieldErrors(Map.of(field, sentence), null);
    }
  }
}
