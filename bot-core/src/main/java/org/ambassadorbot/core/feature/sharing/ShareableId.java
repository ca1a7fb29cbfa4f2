package org.ambassadorbot.core.feature.sharing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a content to share, as people see it. */
record ShareableId(long value) {
  private static final Pattern WRITTEN = Pattern.compile("(?i)(?:n°|no\\.?|#)?\\s*(\\d{1,15})");

  /** Reads what somebody types or a button carries. */
  static Optional<ShareableId> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    return matcher.matches()
        ? Optional.of(new ShareableId(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }
}
