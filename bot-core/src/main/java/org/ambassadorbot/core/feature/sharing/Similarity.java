package org.ambassadorbot.core.feature.sharing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two texts are, by the runs of words they have in common. */
final class Similarity {
  private static final int RUN = 3;
  private static final int FEWEST_WORDS = 4;
  private static final double NEARLY_THE_SAME = 0.6;

  private Similarity() {}

  /** Whether one was made of the other with a few words changed; short texts prove nothing. */
  static boolean isNearlyTheSame(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    if (first.size() < FEWEST_WORDS || second.size() < FEWEST_WORDS) {
      return false;
    }
    Set<String> mine = runs(first);
    Set<String> theirs = runs(second);
    Set<String> common = new HashSet<>(mine);
    common.retainAll(theirs);
    return common.size() >= NEARLY_THE_SAME * Math.min(mine.size(), theirs.size());
  }

  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("https?://\\S+", " ")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
