package org.ambassadorbot.core.feature.broadcast;

import java.util.Arrays;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** Why deliveries failed or are in doubt, in words people understand. */
final class Causes {
  private Causes() {}

  static String phrase(Texts texts, @Nullable String cause) {
    return texts.plain(phrase(cause == null ? "" : cause));
  }

  private static ProgressPhrase phrase(String cause) {
    if (cause.startsWith("platform not connected")) {
      return ProgressPhrase.CAUSE_NOT_CONNECTED;
    }
    if (cause.startsWith("interrupted")) {
      return ProgressPhrase.CAUSE_AMBIGUOUS;
    }
    return Arrays.stream(Reason.values())
        .filter(reason -> cause.startsWith(reason.name()))
        .findFirst()
        .map(reason -> ProgressPhrase.valueOf("CAUSE_" + reason.name()))
        .orElse(ProgressPhrase.CAUSE_OTHER);
  }
}
