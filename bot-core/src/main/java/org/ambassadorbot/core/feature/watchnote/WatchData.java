package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Role;

/** People see what they brought to the note, and how they asked to receive it. */
final class WatchData implements Feature {
  private static final int MOST = 10_000;

  private final ItemStore items;
  private final RubricStore rubrics;
  private final PreferenceStore preferences;

  @Inject
  WatchData(ItemStore items, RubricStore rubrics, PreferenceStore preferences) {
    this.items = items;
    this.rubrics = rubrics;
    this.preferences = preferences;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.personalData(this::kept);
  }

  private PersonalData.Part kept(Turn turn) {
    Texts texts = turn.texts();
    List<RichText> lines = new ArrayList<>();
    List<Map<String, Object>> records = new ArrayList<>();
    if (turn.person().has(Role.AMBASSADOR)) {
      Frequency frequency = preferences.frequencyOf(turn.person());
      List<String> chosen = rubrics(turn);
      String how = texts.plain(PreferenceCards.name(frequency));
      lines.add(texts.rich(WatchDataPhrase.FREQUENCY, with("frequency", how)));
      if (!chosen.isEmpty()) {
        lines.add(texts.rich(WatchDataPhrase.RUBRICS, with("rubrics", texts.list(chosen))));
      }
      records.add(Map.of("frequency", frequency.name(), "rubrics", chosen));
    }
    for (Item item : items.of(turn.person(), MOST)) {
      LocalDate day = item.addedAt().atZone(turn.person().zone()).toLocalDate();
      lines.add(
          texts.rich(
              WatchDataPhrase.LINE,
              with("title", NoteCards.title(item, NoteCards::address)),
              with("day", texts.day(day))));
      records.add(values(item));
    }
    return new PersonalData.Part("watch-note", texts.plain(WatchDataPhrase.TITLE), lines, records);
  }

  private List<String> rubrics(Turn turn) {
    Set<RubricId> chosen = preferences.topicsOf(turn.person().id());
    return rubrics.all(turn.programme().id()).stream()
        .filter(rubric -> chosen.contains(rubric.id()))
        .map(Rubric::name)
        .toList();
  }

  private static Map<String, Object> values(Item item) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", item.words().title());
    values.put("link", NoteCards.address(item));
    values.put("why", item.words().why());
    values.put("angle", item.words().angle());
    values.put("addedAt", item.addedAt().toString());
    values.put("takenOut", item.state().isRemoved());
    return values;
  }
}
