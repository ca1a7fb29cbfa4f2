package org.ambassadorbot.core.feature.broadcast;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a broadcast. */
record BroadcastId(long value) {
  private static final Pattern SHAPE = Pattern.compile("\\d{1,18}");

  String argument() {
    return String.valueOf(value);
  }

  static Optional<BroadcastId> parse(String argument) {
    return SHAPE.matcher(argument).matches()
        ? Optional.of(new BroadcastId(Long.parseLong(argument)))
        : Optional.empty();
  }
}
