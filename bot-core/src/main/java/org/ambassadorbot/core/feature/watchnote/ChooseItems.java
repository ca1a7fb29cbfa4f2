package org.ambassadorbot.core.feature.watchnote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which items make a note: what people brought first, then feeds, the best of several sources. */
final class ChooseItems {
  /** More than this nobody reads. */
  static final int MOST = 12;

  /** How long what a feed proposed stays worth reading. */
  static final Duration FRESH = Duration.ofDays(21);

  private static final int FILLED = 8;
  private static final int MOST_OF_A_SOURCE = 2;

  private static final Comparator<Item> SUPPORTED_FIRST =
      Comparator.comparingInt(Item::supports).reversed();
  private static final Comparator<Item> OLDEST_FIRST =
      Comparator.comparing(Item::addedAt).thenComparing(item -> item.id().value());
  private static final Comparator<Item> ACCEPTED_FIRST =
      Comparator.comparing(item -> item.origin().suggestion() == null);

  private ChooseItems() {}

  /**
   * The items of a note in the order in which it shows them.
   *
   * @param candidates everything there is, rubric by rubric
   */
  static List<Item> choose(List<Item> candidates, Instant now) {
    List<Item> chosen = new ArrayList<>();
    candidates.stream()
        .filter(item -> !item.isFromFeed())
        .sorted(ACCEPTED_FIRST.thenComparing(SUPPORTED_FIRST).thenComparing(OLDEST_FIRST))
        .limit(MOST)
        .forEach(chosen::add);
    fill(chosen, candidates, now);
    return inOrder(chosen, candidates);
  }

  private static void fill(List<Item> chosen, List<Item> candidates, Instant now) {
    Map<String, Integer> sources = new HashMap<>();
    chosen.forEach(item -> sources.merge(item.words().source(), 1, Integer::sum));
    candidates.stream()
        .filter(Item::isFromFeed)
        .filter(item -> isFresh(item, now))
        .sorted(SUPPORTED_FIRST.thenComparing(OLDEST_FIRST.reversed()))
        .forEach(
            item -> {
              boolean hasRoom = chosen.size() < (item.supports() > 0 ? MOST : FILLED);
              boolean isVaried = sources.getOrDefault(item.words().source(), 0) < MOST_OF_A_SOURCE;
              if (hasRoom && isVaried) {
                chosen.add(item);
                sources.merge(item.words().source(), 1, Integer::sum);
              }
            });
  }

  /** Whether a feed's item may still wait for a note. */
  static boolean isFresh(Item item, Instant now) {
    return !item.isFromFeed() || item.addedAt().plus(FRESH).isAfter(now);
  }

  private static List<Item> inOrder(List<Item> chosen, List<Item> candidates) {
    Set<RubricId> rubrics = new LinkedHashSet<>();
    candidates.stream().map(Item::rubric).filter(Objects::nonNull).forEach(rubrics::add);
    List<RubricId> order = List.copyOf(rubrics);
    return chosen.stream()
        .sorted(
            Comparator.<Item>comparingInt(item -> place(order, item))
                .thenComparing(SUPPORTED_FIRST)
                .thenComparing(OLDEST_FIRST))
        .toList();
  }

  private static int place(List<RubricId> order, Item item) {
    return item.rubric() == null ? order.size() : order.indexOf(item.rubric());
  }
}
