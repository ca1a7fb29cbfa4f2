package org.ambassadorbot.core.feature.watchnote;

import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.PersonId;

/** Links that lead where they say, the same for everybody. */
final class PlainLinks implements NoteLinks {
  @Override
  public Map<PersonId, Map<CanonicalUrl, String>> of(
      Note note, Set<CanonicalUrl> links, Set<PersonId> readers) {
    return Map.of();
  }
}
