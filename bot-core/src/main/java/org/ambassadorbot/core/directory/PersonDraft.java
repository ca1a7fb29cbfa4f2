package org.ambassadorbot.core.directory;

import java.time.ZoneId;
import org.ambassadorbot.core.people.Language;
import org.jspecify.annotations.Nullable;

/** What is known of a person before the store numbers them. */
record PersonDraft(String name, @Nullable String email, Language language, ZoneId zone) {
  private static final int LONGEST_NAME = 200;

  PersonDraft {
    name = shortened(name);
  }

  /** As much of a name as is kept. */
  static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
