package org.ambassadorbot.core.feature.watchnote;

import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.PersonId;

/** The addresses behind the links of a note, for each of its readers. */
interface NoteLinks {

  /**
   * Where each link leads each reader; what is missing leads to its own address. Belongs to the
   * caller's transaction. Repeatable: the same reader of the same note keeps the same address.
   */
  Map<PersonId, Map<CanonicalUrl, String>> of(
      Note note, Set<CanonicalUrl> links, Set<PersonId> readers);
}
