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

  /** The same of a message of a broadcast: in a channel nobody left or blocked anybody. */
  static String phrase(Texts texts, Broadcast broadcast, @Nullable String cause) {
    if (broadcast.content().audience().kind() != Audience.Kind.CHANNEL) {
      return phrase(texts, cause);
    }
    return switch (FailureCause.of(cause)) {
      case GONE -> texts.plain(ProgressPhrase.CAUSE_CHANNEL_GONE);
      case RECIPIENT_UNREACHABLE -> texts.plain(ProgressPhrase.CAUSE_CHANNEL_CLOSED);
      default -> phrase(texts, cause);
    };
  }
}
