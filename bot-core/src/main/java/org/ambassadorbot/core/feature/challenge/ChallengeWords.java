package org.ambassadorbot.core.feature.challenge;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.Group;

/** Rules and stakes in plain words. */
public final class ChallengeWords {
  private static final double CENTS = 100.0;

  private final Groups groups;

  @Inject
  ChallengeWords(Groups groups) {
    this.groups = groups;
  }

  /** The rules as one sentence; without an action, what is missing. */
  public String sentence(Texts texts, Challenge challenge) {
    if (challenge.actions().isEmpty()) {
      return texts.plain(ChallengePhrase.NO_ACTION);
    }
    List<String> actions =
        challenge.actions().stream().map(action -> worth(texts, action)).toList();
    List<String> stakes = challenge.stakes().stream().map(stake -> stake(texts, stake)).toList();
    return texts.plain(
        ChallengePhrase.SENTENCE,
        with("start", texts.day(challenge.basics().start())),
        with("end", texts.day(challenge.basics().end())),
        with("audience", audience(texts, challenge)),
        with("actions", texts.list(actions)),
        with("tie", texts.plain(ChallengePhrase.valueOf("TIE_" + challenge.basics().tie()))),
        with("number", stakes.size()),
        with("stakes", texts.list(stakes)));
  }

  String audience(Texts texts, Challenge challenge) {
    if (challenge.groups().isEmpty()) {
      return texts.plain(ChallengePhrase.EVERYBODY);
    }
    List<String> names =
        challenge.groups().stream()
            .map(id -> groups.find(challenge.programme(), id))
            .flatMap(Optional::stream)
            .map(Group::name)
            .toList();
    return names.isEmpty()
        ? texts.plain(ChallengePhrase.GROUPS_GONE)
        : texts.plain(
            ChallengePhrase.OF_GROUPS,
            with("count", names.size()),
            with("groups", texts.list(names)));
  }

  String worth(Texts texts, ActionRule action) {
    Integer cap = action.worth().dailyCap();
    return texts.plain(
        ChallengePhrase.WORTH,
        with("action", name(texts, action)),
        with("points", action.worth().points()),
        with("cap", cap == null ? 0 : cap));
  }

  public static String name(Texts texts, ActionRule action) {
    String label = action.label();
    return label == null ? known(texts, action.rule()) : label;
  }

  public static String known(Texts texts, String rule) {
    return texts.plain(
        ChallengePhrase.valueOf("DO_" + rule.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  String stake(Texts texts, Stake stake) {
    return texts.plain(
        ChallengePhrase.valueOf("STAKE_" + stake.kind()),
        with("amount", stake.amount()),
        with("money", stake.amount() / CENTS),
        with("words", stake.words()));
  }
}
