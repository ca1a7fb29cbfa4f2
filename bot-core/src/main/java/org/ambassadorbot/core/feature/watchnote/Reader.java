package org.ambassadorbot.core.feature.watchnote;

import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;

/** Somebody the note goes to, on the account they used last. */
record Reader(PersonId person, Identity account, Taste taste) {

  /**
   * What a reader wants: readers of one taste get the same words.
   *
   * @param topics the rubrics they chose; empty means all
   * @param groups those of their groups that read something of their own
   */
  record Taste(Language language, Frequency frequency, Set<RubricId> topics, Set<GroupId> groups) {
    Taste {
      topics = Set.copyOf(topics);
      groups = Set.copyOf(groups);
    }

    /** The items among these that the reader wants; one without a rubric is for everybody. */
    List<Item> among(List<Item> items, List<Rubric> rubrics) {
      return items.stream()
          .filter(item -> topics.isEmpty() || item.rubric() == null || isChosen(item))
          .filter(item -> rubrics.stream().noneMatch(rubric -> isForOthers(item, rubric)))
          .toList();
    }

    private boolean isForOthers(Item item, Rubric rubric) {
      GroupId audience = rubric.audience();
      return audience != null && item.isIn(rubric) && !groups.contains(audience);
    }

    private boolean isChosen(Item item) {
      return topics.contains(item.rubric());
    }
  }
}
