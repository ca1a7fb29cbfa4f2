package org.ambassadorbot.core.feature.challenge;

import java.util.List;
import org.ambassadorbot.core.ledger.Tariff;
import org.jspecify.annotations.Nullable;

/**
 * What an action is worth in a challenge.
 *
 * @param label what the action is called, when the organisers made it up
 */
public record ActionRule(String rule, @Nullable String label, Tariff.Worth worth) {
  public static final String CUSTOM = "custom";
  static final String TRAINING = "training-attended";
  static final String QUICK_WIN = "quick-win";

  /** Every action there is, in the order of forms. */
  public static final List<String> KNOWN =
      List.of(
          "share-declared",
          "share-link-given",
          "share-click-seen",
          "share-confirmed",
          "suggestion-accepted",
          "suggestion-published",
          "newcomer-brought",
          TRAINING,
          QUICK_WIN,
          CUSTOM);

  /** Where it stands among all actions: as forms show them, those that were made up at the end. */
  int order() {
    int known = KNOWN.indexOf(rule);
    return known < 0 ? KNOWN.size() : known;
  }

  /** Whether people say themselves that they did it. */
  public boolean isDeclared() {
    return rule.equals(TRAINING) || rule.equals(QUICK_WIN) || rule.startsWith(CUSTOM);
  }
}
