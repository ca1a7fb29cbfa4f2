package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers see, order and rewrite the steps, and how many people have taken each. */
final class PathFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int MOST_DAYS = 250;

  private final StepStore steps;
  private final JourneyStore journeys;
  private final People people;
  private final Audit audit;

  @Inject
  PathFeature(StepStore steps, JourneyStore journeys, People people, Audit audit) {
    this.steps = steps;
    this.journeys = journeys;
    this.people = people;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("parcours", "étapes"), List.of("path", "steps")),
            ORGANISERS,
            OnboardingPhrase.HELP_PATH,
            (turn, text) -> new Reply.SayPrivately(path(turn, Path.NEWCOMER))));
    catalogue.button(
        PathCards.PATH,
        ORGANISERS,
        (turn, name) -> new Reply.ReplaceSource(path(turn, pathOf(name))));
    step(catalogue, PathCards.STEP, step -> {});
    step(catalogue, PathCards.RAISE, steps::raise);
    step(catalogue, PathCards.SWITCH, step -> steps.activate(step, !step.isActive()));
    catalogue.form(PathCards.CHANGE, ORGANISERS, new ChangeHandler());
    catalogue.form(PathCards.ADD, ORGANISERS, new AddHandler());
  }

  private static Path pathOf(String name) {
    return name.equals(Path.AMBASSADOR.name()) ? Path.AMBASSADOR : Path.NEWCOMER;
  }

  private Card path(Turn turn, Path path) {
    return PathCards.path(turn.texts(), path, steps.steps(turn.programme().id(), path));
  }

  private void step(Catalogue catalogue, ActionId action, Consumer<Step> change) {
    catalogue.button(
        action,
        ORGANISERS,
        (turn, id) ->
            new Reply.ReplaceSource(
                find(turn, id)
                    .map(step -> changed(turn, step, change, action))
                    .orElseGet(() -> path(turn, Path.NEWCOMER))));
  }

  private Card changed(Turn turn, Step step, Consumer<Step> change, ActionId action) {
    change.accept(step);
    if (!action.equals(PathCards.STEP)) {
      record(turn, step.id());
    }
    return shown(turn, step.id());
  }

  private void record(Turn turn, long step) {
    audit.record(turn.person(), "path.changed", "step:" + step, "");
  }

  private Card shown(Turn turn, long id) {
    Step step = steps.find(turn.programme().id(), id).orElseThrow();
    JourneyStore.Figures figures =
        journeys
            .figures(turn.programme().id(), step.path())
            .getOrDefault(id, new JourneyStore.Figures(0, 0));
    List<String> referents =
        step.isAboutReferents()
            ? people.holding(step.programme(), Role.REFERENT).stream().map(Person::name).toList()
            : List.of();
    return PathCards.step(turn.texts(), step, referents, figures);
  }

  private Optional<Step> find(Turn turn, String id) {
    return id.matches("\\d{1,18}")
        ? steps.find(turn.programme().id(), Long.parseLong(id))
        : Optional.empty();
  }

  private static Optional<Integer> days(Answers answers) {
    String written = answers.text(PathCards.DAYS);
    return written.matches("\\d{1,3}") && Integer.parseInt(written) <= MOST_DAYS
        ? Optional.of(Integer.parseInt(written))
        : Optional.empty();
  }

  private static Map<Language, String> words(Answers answers) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String said = answers.text(language.code());
      if (!said.isEmpty()) {
        words.put(language, said);
      }
    }
    return words;
  }

  private static Reply error(Turn turn, String field, OnboardingPhrase phrase) {
    return new Reply.FieldErrors(Map.of(field, turn.texts().plain(phrase)), null);
  }

  /** The form that changes a step. */
  private final class ChangeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String id) {
      return find(turn, id)
          .<Reply>map(step -> new Reply.OpenForm(PathCards.change(turn.texts(), step)))
          .orElseGet(() -> new Reply.SayPrivately(path(turn, Path.NEWCOMER)));
    }

    @Override
    public Reply submit(Turn turn, String id, Answers answers) {
      Optional<Step> step = find(turn, id);
      if (step.isEmpty()) {
        return new Reply.SayPrivately(path(turn, Path.NEWCOMER));
      }
      Optional<Integer> days = days(answers);
      if (days.isEmpty()) {
        return error(turn, PathCards.DAYS, OnboardingPhrase.DAYS_WRONG);
      }
      Map<Language, String> words = words(answers);
      if (words.isEmpty() && step.get().code() == null) {
        return error(turn, Language.FRENCH.code(), OnboardingPhrase.WORDS_MISSING);
      }
      steps.change(step.get(), days.get(), words);
      record(turn, step.get().id());
      return new Reply.ReplaceSource(shown(turn, step.get().id()));
    }
  }

  /** The form that adds a step. */
  private final class AddHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String path) {
      return new Reply.OpenForm(PathCards.add(turn.texts(), pathOf(path)));
    }

    @Override
    public Reply submit(Turn turn, String path, Answers answers) {
      Optional<Integer> days = days(answers);
      if (days.isEmpty()) {
        return error(turn, PathCards.DAYS, OnboardingPhrase.DAYS_WRONG);
      }
      Map<Language, String> words = words(answers);
      if (words.isEmpty()) {
        return error(turn, Language.FRENCH.code(), OnboardingPhrase.WORDS_MISSING);
      }
      steps.add(turn.programme().id(), pathOf(path), days.get(), words);
      audit.record(turn.person(), "path.changed", "path:" + pathOf(path).name(), "");
      return new Reply.ReplaceSource(path(turn, pathOf(path)));
    }
  }
}
