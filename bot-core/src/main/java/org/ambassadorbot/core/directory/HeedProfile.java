package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.Role;

/** Draws from what a platform says of somebody what follows for them: first roles, a time zone. */
final class HeedProfile {
  private final NamedAdministrators named;
  private final ToldZoneStore zones;
  private final People people;

  @Inject
  HeedProfile(NamedAdministrators named, ToldZoneStore zones, People people) {
    this.named = named;
    this.zones = zones;
    this.people = people;
  }

  /** Belongs to the caller's transaction; roles are given the first time alone. */
  void heed(Person person, Profile profile, boolean isFirst) {
    ZoneId zone = profile.zone();
    if (zone != null) {
      zones.tell(profile.identity(), zone);
    }
    if (isFirst && named.contain(person)) {
      named.honour(person);
    }
    if (isFirst && profile.isWorkspaceAdministrator()) {
      people.give(person, Role.ADMINISTRATOR);
      people.give(person, Role.ORGANISER);
    }
  }
}
