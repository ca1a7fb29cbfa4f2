package org.ambassadorbot.core.feature.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed about roles.
 *
 * @param role absent when no role was recognised
 */
record RoleRequest(String person, @Nullable Role role, boolean isTaking) {
  private static final Set<String> TAKING =
      Set.of("retirer", "retire", "reprendre", "enlever", "sans", "-", "remove", "take", "without");
  private static final Set<String> GIVING =
      Set.of("donner", "donne", "ajouter", "give", "add", "+");
  private static final int MOST_ROLE_WORDS = 3;
  private static final int MOST_WORDS = 40;

  /** Reads « Nadia Benali organisateur », « Nadia -organisateur », « retirer Nadia admin ». */
  static RoleRequest parse(String text) {
    List<String> words = Arrays.stream(text.strip().split("\\s+")).limit(MOST_WORDS).toList();
    boolean isTaking = isOneOf(TAKING, words, 0);
    if (isTaking || isOneOf(GIVING, words, 0)) {
      words = words.subList(1, words.size());
    }
    for (int count = Math.min(MOST_ROLE_WORDS, words.size()); count > 0; count--) {
      int at = words.size() - count;
      String last = String.join(" ", words.subList(at, words.size()));
      boolean isMarked = last.startsWith("-") || last.startsWith("+");
      Optional<Role> role = RoleWords.read(isMarked ? last.substring(1) : last);
      if (role.isPresent()) {
        boolean takes = isTaking || last.startsWith("-") || isOneOf(TAKING, words, at - 1);
        boolean hasVerb = isOneOf(TAKING, words, at - 1) || isOneOf(GIVING, words, at - 1);
        return new RoleRequest(person(words.subList(0, hasVerb ? at - 1 : at)), role.get(), takes);
      }
    }
    return new RoleRequest(person(words), null, isTaking);
  }

  private static boolean isOneOf(Set<String> verbs, List<String> words, int at) {
    return at >= 0 && at < words.size() && verbs.contains(Normaliser.normalise(words.get(at)));
  }

  private static String person(List<String> words) {
    String name = String.join(" ", words);
    return name.startsWith("@") ? name.substring(1) : name;
  }
}
