package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.outbox.FailureCause;
import org.jspecify.annotations.Nullable;

/** Why deliveries failed or are in doubt, in words people understand. */
final class Causes {
  private Causes() {}

  static String phrase(Texts texts, @Nullable String cause) {
    return texts.plain(ProgressPhrase.valueOf("CAUSE_" + FailureCause.of(cause).name()));
  }
}
