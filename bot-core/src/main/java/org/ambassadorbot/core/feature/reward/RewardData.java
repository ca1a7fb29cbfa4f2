package org.ambassadorbot.core.feature.reward;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;

/** People see which rewards they asked for, and what became of it. */
final class RewardData implements Feature {
  private static final int MOST = 10_000;

  private final RewardStore store;

  @Inject
  RewardData(RewardStore store) {
    this.store = store;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.personalData(this::kept);
  }

  private PersonalData.Part kept(Turn turn) {
    Texts texts = turn.texts();
    List<RewardStore.Past> asked = store.asked(turn.person(), MOST);
    return new PersonalData.Part(
        "rewards",
        texts.plain(RewardPhrase.DATA_TITLE),
        asked.stream()
            .map(
                past ->
                    texts.rich(
                        RewardPhrase.DATA_LINE,
                        with("name", past.name()),
                        with(
                            "day", texts.day(past.at().atZone(turn.person().zone()).toLocalDate())),
                        with("state", RewardCards.state(texts, past.request(), past.isPaid()))))
            .toList(),
        asked.stream()
            .map(
                past ->
                    Map.<String, Object>of(
                        "reward",
                        past.name(),
                        "state",
                        past.request().state().name(),
                        "at",
                        past.at().toString()))
            .toList());
  }
}
