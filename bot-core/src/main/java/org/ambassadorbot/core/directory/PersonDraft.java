package org.ambassadorbot.core.directory;

import java.time.ZoneId;
import org.ambassadorbot.core.people.Language;
import org.jspecify.annotations.Nullable;

/** What is known of a person before the store numbers them. */
record PersonDraft(String name, @Nullable String email, Language language, ZoneId zone) {
  private static final int LONGEST_NAME = 200;

  PersonDraft {
    if (name.length() > LONGEST_NAME) {
      name = name.substring(0, LONGEST_NAME);
    }
  }
}
