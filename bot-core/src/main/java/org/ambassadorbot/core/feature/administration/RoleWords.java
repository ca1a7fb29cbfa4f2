package org.ambassadorbot.core.feature.administration;

import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.people.Role;

/** The words people use for roles, in either language. */
final class RoleWords {
  private static final Map<String, Role> WORDS =
      Map.ofEntries(
          Map.entry("ambassadeur", Role.AMBASSADOR),
          Map.entry("ambassadrice", Role.AMBASSADOR),
          Map.entry("ambassador", Role.AMBASSADOR),
          Map.entry("organisateur", Role.ORGANISER),
          Map.entry("organisatrice", Role.ORGANISER),
          Map.entry("organiser", Role.ORGANISER),
          Map.entry("organizer", Role.ORGANISER),
          Map.entry("administrateur", Role.ADMINISTRATOR),
          Map.entry("administratrice", Role.ADMINISTRATOR),
          Map.entry("administrator", Role.ADMINISTRATOR),
          Map.entry("admin", Role.ADMINISTRATOR),
          Map.entry("referent", Role.REFERENT),
          Map.entry("referente", Role.REFERENT),
          Map.entry("responsable de rubrique", Role.RUBRIC_OWNER),
          Map.entry("responsable", Role.RUBRIC_OWNER),
          Map.entry("rubric owner", Role.RUBRIC_OWNER),
          Map.entry("sponsor", Role.SPONSOR));

  private RoleWords() {}

  static Optional<Role> read(String words) {
    return Optional.ofNullable(WORDS.get(Normaliser.normalise(words)));
  }
}
