package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.Duration;
import org.ambassadorbot.core.i18n.Texts;

/** Parts of sentences about broadcasts. */
final class BroadcastWords {
  private BroadcastWords() {}

  static String audience(Texts texts, Audience audience) {
    return switch (audience.kind()) {
      case EVERYONE -> texts.plain(BroadcastPhrase.AUDIENCE_EVERYONE);
      case ROLE -> texts.plain(BroadcastPhrase.valueOf("AUDIENCE_" + audience.role().name()));
      case CHANNEL -> texts.plain(BroadcastPhrase.AUDIENCE_CHANNEL, with("id", audience.detail()));
      case GROUP -> texts.plain(BroadcastPhrase.AUDIENCE_GROUP, with("name", audience.groupName()));
      case LIST -> texts.plain(BroadcastPhrase.AUDIENCE_LIST);
    };
  }

  static String state(Texts texts, BroadcastState state) {
    return texts.plain(BroadcastPhrase.valueOf("STATE_" + state.name()));
  }

  static String duration(Texts texts, Duration duration) {
    long minutes = duration.plusSeconds(59).toMinutes();
    if (minutes <= 1) {
      return texts.plain(BroadcastPhrase.DURATION_SHORT);
    }
    return minutes < 90
        ? texts.plain(BroadcastPhrase.DURATION_MINUTES, with("count", minutes))
        : texts.plain(BroadcastPhrase.DURATION_HOURS, with("count", (minutes + 59) / 60));
  }
}
