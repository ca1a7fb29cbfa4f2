package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadorbot.core.event.ProgrammeEvent.WordsTakenOut;

/** Has the search forget words that were taken out of past notes. */
final class IndexAgain {
  private static final int MOST = 5_000;

  private final ItemStore items;
  private final RubricStore rubrics;
  private final ArchiveStore archive;

  @Inject
  IndexAgain(ItemStore items, RubricStore rubrics, ArchiveStore archive) {
    this.items = items;
    this.rubrics = rubrics;
    this.archive = archive;
  }

  /** Repeatable; belongs to the caller's transaction. */
  void again(WordsTakenOut event) {
    List<ItemId> ids =
        event.words().stream()
            .flatMap(word -> archive.find(event.programme(), word, MOST).stream())
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      return;
    }
    Map<RubricId, String> names =
        rubrics.all(event.programme()).stream().collect(Collectors.toMap(Rubric::id, Rubric::name));
    for (Item item : items.some(event.programme(), ids)) {
      RubricId rubric = item.rubric();
      archive.replace(item, rubric == null ? "" : names.getOrDefault(rubric, ""));
    }
    archive.purge();
  }
}
