package org.ambassadorbot.core.feature.challenge.deed;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.challenge.deed.DeedStore.Deed;
import org.ambassadorbot.core.i18n.Texts;

/** People see what they declared for challenges, and what became of it. */
final class DeedData implements Feature {
  private static final int MOST = 10_000;

  private final DeedStore deeds;

  @Inject
  DeedData(DeedStore deeds) {
    this.deeds = deeds;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.personalData(this::kept);
  }

  private PersonalData.Part kept(Turn turn) {
    List<Deed> own = deeds.of(turn.person(), MOST);
    Texts texts = turn.texts();
    return new PersonalData.Part(
        "deeds",
        texts.plain(DeedPhrase.DATA_TITLE),
        own.stream()
            .map(
                deed ->
                    texts.rich(
                        DeedPhrase.DATA_DEED,
                        with("words", deed.words()),
                        with(
                            "day", texts.day(deed.at().atZone(turn.person().zone()).toLocalDate())),
                        with("state", texts.plain(DeedPhrase.valueOf("STATE_" + deed.state())))))
            .toList(),
        own.stream()
            .map(
                deed ->
                    Map.<String, Object>of(
                        "challenge", deed.challenge().value(),
                        "action", deed.rule(),
                        "words", deed.words(),
                        "state", deed.state(),
                        "at", deed.at().toString()))
            .toList());
  }
}
