package org.ambassadorbot.core.feature.watchnote;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @param groups those of their groups for which there are rubrics
   */
  record Taste(Language language, Frequency frequency, Set<RubricId> topics, Set<GroupId> groups) {
    Taste {
      topics = Set.copyOf(topics);
      groups = Set.copyOf(groups);
    }

    /** Of whoever sees everything. */
    static Taste whole(Language language, List<Rubric> rubrics) {
      Set<GroupId> all =
          rubrics.stream()
              .map(Rubric::audience)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      return new Taste(language, Frequency.WEEKLY, Set.of(), all);
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
