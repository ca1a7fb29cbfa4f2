package org.ambassadorbot.core.feature.programme;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Shows the record to whoever asks, as it stands today. */
final class ShowProgramme {
  private final RecordStore store;
  private final ItemStore items;
  private final ChangeWords changes;
  private final Clock clock;

  @Inject
  ShowProgramme(RecordStore store, ItemStore items, ChangeWords changes, Clock clock) {
    this.store = store;
    this.items = items;
    this.changes = changes;
    this.clock = clock;
  }

  LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.programme().zone());
  }

  Card card(Turn turn) {
    ProgrammeRecord record = store.read(turn.programme().id());
    LocalDate today = today(turn);
    RichText changed =
        record
            .lastChange()
            .map(change -> changes.say(turn, ProgrammePhrase.CHANGED, change))
            .orElse(null);
    return ProgrammeCards.programme(
        turn.texts(),
        new ProgrammeCards.View(
            record,
            today,
            store.ambassadors(turn.programme().id()),
            changed,
            progress(turn, record, today)));
  }

  private ProgrammeCards.@Nullable Progress progress(
      Turn turn, ProgrammeRecord record, LocalDate today) {
    if (!turn.person().has(Role.ORGANISER)) {
      return null;
    }
    Phase.Kind phase = phaseToday(record, today);
    List<Item> list = items.items(turn.programme().id(), phase);
    int done = (int) list.stream().filter(Item::isTicked).count();
    return new ProgrammeCards.Progress(phase, done, list.size());
  }

  /** The phase to look at: the one that is on, else the nearest. */
  private static Phase.Kind phaseToday(ProgrammeRecord record, LocalDate today) {
    boolean isOver = record.end().filter(today::isAfter).isPresent();
    return record
        .phaseOn(today)
        .map(Phase::kind)
        .orElse(isOver ? Phase.Kind.ANIMATION : Phase.Kind.ANALYSIS);
  }

  /** The record, below what was not written since somebody else had written there. */
  Card card(Turn turn, Map<Part, String> kept) {
    Card card = card(turn);
    if (kept.isEmpty()) {
      return card;
    }
    ProgrammeRecord record = store.read(turn.programme().id());
    List<CardElement> elements = new ArrayList<>();
    kept.forEach(
        (part, words) -> {
          Change change = record.written(part).change();
          String name =
              change == null
                  ? turn.texts().plain(ProgrammePhrase.SOMEBODY)
                  : changes.name(turn, change);
          elements.add(
              new CardElement.Paragraph(
                  turn.texts()
                      .rich(
                          ProgrammePhrase.MEANWHILE,
                          with("name", name),
                          with("part", ProgrammeCards.label(turn.texts(), part)))));
          elements.add(new CardElement.Quotation(RichText.plain(words.isEmpty() ? "…" : words)));
        });
    elements.addAll(card.elements());
    return new Card(card.summary(), elements);
  }
}
