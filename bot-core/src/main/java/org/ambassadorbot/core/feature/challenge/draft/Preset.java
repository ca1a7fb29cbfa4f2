package org.ambassadorbot.core.feature.challenge.draft;

import java.util.List;
import org.ambassadorbot.core.feature.challenge.ActionRule;
import org.ambassadorbot.core.feature.challenge.Stake;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Tariff;

/** A challenge to begin from, to be changed at will. */
enum Preset {
  RELAUNCH(DraftPhrase.PRESET_RELAUNCH),
  LAUNCH_WEEK(DraftPhrase.PRESET_LAUNCH_WEEK),
  MY_LIFE(DraftPhrase.PRESET_MY_LIFE);

  private final DraftPhrase title;

  Preset(DraftPhrase title) {
    this.title = title;
  }

  private static ActionRule rule(String rule, long points, int cap) {
    return new ActionRule(rule, null, new Tariff.Worth(points, cap));
  }

  String title(Texts texts) {
    return texts.plain(title);
  }

  List<ActionRule> actions(Texts texts) {
    return switch (this) {
      case RELAUNCH -> List.of(rule("share-link-given", 10, 2), rule("suggestion-accepted", 5, 3));
      case LAUNCH_WEEK -> List.of(rule("share-declared", 5, 1), rule("newcomer-brought", 20, 2));
      case MY_LIFE ->
          List.of(
              new ActionRule(
                  "custom-1",
                  texts.plain(DraftPhrase.PRESET_MY_LIFE_ACTION),
                  new Tariff.Worth(20, 1)),
              rule("suggestion-accepted", 5, 3));
    };
  }

  Stake stake(Texts texts) {
    return switch (this) {
      case RELAUNCH ->
          new Stake(0, Stake.Kind.COLLECTIVE, 200, texts.plain(DraftPhrase.PRESET_BREAKFAST));
      case LAUNCH_WEEK ->
          new Stake(0, Stake.Kind.PERSONAL, 1, texts.plain(DraftPhrase.PRESET_BOOK));
      case MY_LIFE ->
          new Stake(0, Stake.Kind.CHARITABLE, 10, texts.plain(DraftPhrase.PRESET_CAUSE));
    };
  }
}
