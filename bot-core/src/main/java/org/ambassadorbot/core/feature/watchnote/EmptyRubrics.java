package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.people.ProgrammeId;

/** Which departments a note is missing. */
final class EmptyRubrics {
  private final RubricStore rubrics;
  private final ItemStore items;

  @Inject
  EmptyRubrics(RubricStore rubrics, ItemStore items) {
    this.rubrics = rubrics;
    this.items = items;
  }

  /**
   * The rubrics for which nobody brought or supported anything; a feed's proposal is not enough.
   */
  List<Rubric> of(Note note) {
    List<Item> meant =
        items.in(note).stream().filter(item -> !item.isFromFeed() || item.supports() > 0).toList();
    return among(note.programme(), meant);
  }

  /** The rubrics that hold none of these items. */
  List<Rubric> among(ProgrammeId programme, List<Item> shown) {
    return rubrics.all(programme).stream()
        .filter(rubric -> shown.stream().noneMatch(item -> item.isIn(rubric)))
        .toList();
  }
}
