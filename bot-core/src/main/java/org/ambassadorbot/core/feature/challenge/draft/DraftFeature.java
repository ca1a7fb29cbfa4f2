package org.ambassadorbot.core.feature.challenge.draft;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeId;
import org.ambassadorbot.core.feature.challenge.ChallengeState;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.feature.challenge.LaunchChallenge;
import org.ambassadorbot.core.feature.challenge.RulesStore;
import org.ambassadorbot.core.framing.ProgrammeFraming;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.reply.Reply;

/** Organisers make a challenge step by step, look at what it would do, and launch it. */
final class DraftFeature implements Feature {
  private static final int USUAL_DAYS = 14;

  private final ChallengeStore store;
  private final RulesStore rules;
  private final Looking looking;
  private final LaunchChallenge launching;
  private final Groups groups;
  private final GroupField groupField;
  private final NoDraft noDraft;
  private final Clock clock;

  @Inject
  DraftFeature(
      ChallengeStore store,
      RulesStore rules,
      Looking looking,
      LaunchChallenge launching,
      Groups groups,
      GroupField groupField,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.looking = looking;
    this.launching = launching;
    this.groups = groups;
    this.groupField = groupField;
    this.noDraft = new NoDraft(store);
    this.clock = clock;
  }

  /** What is looked at before a launch, and how it is shown. */
  record Looking(
      CheckChallenge checking, Rehearsal rehearsal, DraftCards cards, ProgrammeFraming framing) {
    @Inject
    Looking {}
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("défi créer", "créer un défi", "nouveau défi"),
                List.of("challenge new", "new challenge")),
            ChallengeActions.ORGANISERS,
            DraftPhrase.HELP_NEW,
            (turn, text) -> new Reply.OpenForm(create(turn))));
    catalogue.form(ChallengeActions.NEW, ChallengeActions.ORGANISERS, new NewHandler());
    catalogue.form(
        DraftForms.BASICS, ChallengeActions.ORGANISERS, handler(this::changeForm, this::change));
    catalogue.form(
        DraftForms.ACTION,
        ChallengeActions.ORGANISERS,
        handler(
            (turn, draft) -> DraftForms.action(turn.texts(), draft.id().argument()),
            this::addAction));
    catalogue.form(
        DraftForms.STAKE,
        ChallengeActions.ORGANISERS,
        handler(
            (turn, draft) -> DraftForms.stake(turn.texts(), draft.id().argument()),
            this::addStake));
    catalogue.button(ChallengeActions.EDIT, ChallengeActions.ORGANISERS, this::show);
    catalogue.button(DraftCards.LAUNCH, ChallengeActions.ORGANISERS, this::ask);
    catalogue.button(DraftCards.CONFIRM, ChallengeActions.ORGANISERS, this::launch);
    catalogue.button(DraftCards.DELETE, ChallengeActions.ORGANISERS, this::delete);
    catalogue.button(DraftCards.DROP_ACTION, ChallengeActions.ORGANISERS, this::dropAction);
    catalogue.button(DraftCards.DROP_STAKE, ChallengeActions.ORGANISERS, this::dropStake);
  }

  private Form create(Turn turn) {
    LocalDate start = today(turn).plusDays(1);
    return DraftForms.create(
        turn.texts(), start, start.plusDays(USUAL_DAYS - 1), groups.list(turn.programme().id()));
  }

  private LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.programme().zone());
  }

  private Form changeForm(Turn turn, Challenge draft) {
    return DraftForms.change(turn.texts(), draft, groups.list(turn.programme().id()));
  }

  private Optional<Challenge> draft(Turn turn, String argument) {
    return noDraft.find(turn, argument).filter(found -> found.state() == ChallengeState.DRAFT);
  }

  private Reply about(Turn turn, String argument, BiFunction<Turn, Challenge, Reply> what) {
    return draft(turn, argument)
        .map(found -> what.apply(turn, found))
        .orElseGet(() -> noDraft.say(turn, argument));
  }

  private Card card(Turn turn, ChallengeId id, boolean isConfirming) {
    Challenge draft = store.find(turn.programme().id(), id).orElseThrow();
    DraftCards.Look look =
        new DraftCards.Look(
            draft,
            looking.checking().obstacle(draft).orElse(null),
            warnings(turn, draft),
            looking.rehearsal().play(draft, turn.programme().zone(), clock.instant()));
    return looking.cards().draft(turn, look, isConfirming && look.obstacle() == null);
  }

  private List<CheckChallenge.Warning> warnings(Turn turn, Challenge draft) {
    List<CheckChallenge.Warning> warnings = new ArrayList<>(looking.checking().warnings(draft));
    looking
        .framing()
        .gap(draft.programme(), turn.texts())
        .map(gap -> new CheckChallenge.Warning(DraftPhrase.WARN_FRAMING, gap.words()))
        .ifPresent(warnings::add);
    LocalDate start = draft.basics().start();
    if (start.isBefore(today(turn))) {
      String day = turn.texts().day(start);
      warnings.add(new CheckChallenge.Warning(DraftPhrase.WARN_BEGUN, day));
    }
    return warnings;
  }

  private Reply shown(Turn turn, Challenge draft) {
    return new Reply.ReplaceSource(card(turn, draft.id(), false));
  }

  private Reply show(Turn turn, String argument) {
    return about(turn, argument, this::shown);
  }

  private Reply ask(Turn turn, String argument) {
    return about(
        turn, argument, (who, draft) -> new Reply.ReplaceSource(card(who, draft.id(), true)));
  }

  private Reply launch(Turn turn, String argument) {
    return about(
        turn,
        argument,
        (who, draft) -> {
          if (looking.checking().obstacle(draft).isPresent()) {
            return shown(who, draft);
          }
          return launching.launch(who, draft)
              ? said(who, launched(draft), draft)
              : noDraft.say(who, argument);
        });
  }

  private DraftPhrase launched(Challenge draft) {
    return draft.span().startsAt().isAfter(clock.instant())
        ? DraftPhrase.LAUNCHED
        : DraftPhrase.LAUNCHED_NOW;
  }

  private Reply delete(Turn turn, String argument) {
    return about(
        turn,
        argument,
        (who, draft) ->
            launching.delete(who, draft)
                ? said(who, DraftPhrase.DELETED, draft)
                : noDraft.say(who, argument));
  }

  private static Reply said(Turn turn, DraftPhrase phrase, Challenge draft) {
    return new Reply.ReplaceSource(
        Card.of(
            turn.texts()
                .rich(
                    phrase,
                    with("name", draft.basics().name()),
                    with("start", turn.texts().day(draft.basics().start())))));
  }

  private Reply dropAction(Turn turn, String argument) {
    return about(
        turn,
        argument,
        (who, draft) -> {
          rules.removeAction(draft, argument.substring(argument.indexOf(' ') + 1));
          return shown(who, draft);
        });
  }

  private Reply dropStake(Turn turn, String argument) {
    return about(
        turn,
        argument,
        (who, draft) -> {
          ReadChallenge.number(argument.substring(argument.indexOf(' ') + 1))
              .ifPresent(stake -> rules.removeStake(draft, stake));
          return shown(who, draft);
        });
  }

  private static Map<String, String> said(Turn turn, Map<String, DraftPhrase> wrong) {
    Map<String, String> said = new HashMap<>();
    wrong.forEach((field, phrase) -> said.put(field, turn.texts().plain(phrase)));
    return said;
  }

  private static Reply errors(Turn turn, Map<String, DraftPhrase> wrong) {
    return new Reply.FieldErrors(said(turn, wrong), null);
  }

  private static Map<String, String> wrong(
      Turn turn, ReadChallenge.Reading reading, GroupField.Reading chosen) {
    Map<String, String> said = said(turn, reading.wrong());
    String wrong = chosen.wrong();
    if (wrong != null) {
      said.put(DraftForms.GROUPS, wrong);
    }
    return said;
  }

  private Reply change(Turn turn, Challenge draft, Answers answers) {
    ReadChallenge.Reading reading =
        ReadChallenge.basics(answers, draft.basics().name(), today(turn));
    GroupField.Reading chosen = groupField.read(turn, answers.all(DraftForms.GROUPS));
    Map<String, String> wrong = wrong(turn, reading, chosen);
    if (!wrong.isEmpty()) {
      return new Reply.FieldErrors(wrong, null);
    }
    Challenge.Basics basics = reading.basics();
    store.change(draft, basics, ReadChallenge.span(basics, turn.programme().zone()));
    rules.setGroups(draft.programme(), draft.id(), ids(chosen));
    return shown(turn, draft);
  }

  private static List<GroupId> ids(GroupField.Reading chosen) {
    return chosen.groups().stream().map(Group::id).toList();
  }

  private Reply addAction(Turn turn, Challenge draft, Answers answers) {
    Map<String, DraftPhrase> wrong = ReadChallenge.wrongAction(answers);
    if (!wrong.isEmpty()) {
      return errors(turn, wrong);
    }
    rules.put(draft, ReadChallenge.action(answers, draft));
    return shown(turn, draft);
  }

  private Reply addStake(Turn turn, Challenge draft, Answers answers) {
    Map<String, DraftPhrase> wrong = ReadChallenge.wrongStake(answers);
    if (!wrong.isEmpty()) {
      return errors(turn, wrong);
    }
    rules.add(draft, ReadChallenge.stake(answers));
    return shown(turn, draft);
  }

  /** What is done with the answers of a form about a draft. */
  @FunctionalInterface
  private interface Submission {
    Reply submit(Turn turn, Challenge draft, Answers answers);
  }

  private FormHandler handler(BiFunction<Turn, Challenge, Form> form, Submission submission) {
    return new FormHandler() {
      @Override
      public Reply open(Turn turn, String argument) {
        return about(turn, argument, (who, draft) -> new Reply.OpenForm(form.apply(who, draft)));
      }

      @Override
      public Reply submit(Turn turn, String argument, Answers answers) {
        return about(turn, argument, (who, draft) -> submission.submit(who, draft, answers));
      }
    };
  }

  /** The form for a new challenge, empty or from a preset. */
  private final class NewHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(create(turn));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<Preset> preset =
          Arrays.stream(Preset.values())
              .filter(known -> known.name().equals(answers.text(DraftForms.PRESET)))
              .findFirst();
      String usual = preset.map(known -> known.title(turn.texts())).orElse("");
      ReadChallenge.Reading reading = ReadChallenge.basics(answers, usual, today(turn));
      GroupField.Reading chosen = groupField.read(turn, answers.all(DraftForms.GROUPS));
      Map<String, String> wrong = wrong(turn, reading, chosen);
      if (!wrong.isEmpty()) {
        return new Reply.FieldErrors(wrong, null);
      }
      Challenge.Basics basics = reading.basics();
      ChallengeId id =
          store.add(
              turn.person(),
              basics,
              ReadChallenge.span(basics, turn.programme().zone()),
              clock.instant());
      rules.setGroups(turn.programme().id(), id, ids(chosen));
      Challenge draft = store.find(turn.programme().id(), id).orElseThrow();
      preset.ifPresent(known -> prepare(turn, draft, known));
      return new Reply.SayPrivately(card(turn, id, false));
    }

    private void prepare(Turn turn, Challenge draft, Preset preset) {
      preset.actions(turn.texts()).forEach(action -> rules.put(draft, action));
      rules.add(draft, preset.stake(turn.texts()));
    }
  }
}
