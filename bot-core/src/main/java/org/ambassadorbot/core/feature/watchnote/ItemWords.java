package org.ambassadorbot.core.feature.watchnote;

import java.util.Optional;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * What an item says.
 *
 * @param link where it leads, or nothing for words alone
 * @param why why it matters, or empty
 * @param angle how one could speak of it, or empty
 */
record ItemWords(@Nullable CanonicalUrl link, String title, String why, String angle) {
  static final int LONGEST_TITLE = 150;
  static final int LONGEST_WHY = 600;

  ItemWords {
    if (title.isBlank()) {
      throw new IllegalArgumentException("an item without a title");
    }
  }

  Optional<String> linkKey() {
    return Optional.ofNullable(link).map(CanonicalUrl::key);
  }

  /** Whose page it is, as people know it; empty without a link. */
  String source() {
    return link == null ? "" : link.host();
  }
}
