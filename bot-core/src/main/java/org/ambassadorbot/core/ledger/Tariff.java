package org.ambassadorbot.core.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What actions are worth in one account.
 *
 * @param worths by rule, such as {@code suggestion-accepted}; a share has one for each degree of
 *     evidence, such as {@code share-link-given}
 */
public record Tariff(Account account, Map<String, Worth> worths) {
  /** The rule that lines about shares name, whatever the evidence. */
  public static final String SHARE = "share";

  /**
   * What one action is worth.
   *
   * @param dailyCap how many of a person count in a day; null for all
   */
  public record Worth(long points, @Nullable Integer dailyCap) {}

  public Tariff {
    worths = Map.copyOf(worths);
  }

  /** The rule that weighs shares known so well. */
  public static String ruleOf(Evidence evidence) {
    return SHARE + "-" + evidence.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What an action is worth; better evidence is never worth less than weaker one. */
  public Optional<Worth> of(PointsEntry action) {
    Evidence known = action.evidence();
    if (known == null) {
      return Optional.ofNullable(worths.get(action.rule()));
    }
    Worth best = null;
    Integer cap = null;
    for (Evidence degree : Evidence.values()) {
      Worth worth = degree.compareTo(known) <= 0 ? worths.get(ruleOf(degree)) : null;
      best = worth != null && (best == null || worth.points() > best.points()) ? worth : best;
      cap = worth != null && worth.dailyCap() != null ? worth.dailyCap() : cap;
    }
    return best == null ? Optional.empty() : Optional.of(new Worth(best.points(), cap));
  }
}
