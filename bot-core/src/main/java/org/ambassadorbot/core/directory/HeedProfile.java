package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.Role;

/** Draws from what a platform says of somebody what follows for them: first roles, a time zone. */
final class HeedProfile {
  private final NamedAdministrators named;
  private final ToldStore told;
  private final People people;

  @Inject
  HeedProfile(NamedAdministrators named, ToldStore told, People people) {
    this.named = named;
    this.told = told;
    this.people = people;
  }

  /** The first time that a platform says who somebody is; belongs to the caller's transaction. */
  void heed(Person person, Profile profile) {
    ZoneId zone = profile.zone();
    if (zone != null) {
      told.tell(profile.identity(), zone);
    }
    told.tell(profile.identity(), PersonDraft.shortened(profile.name()), Directory.email(profile));
    if (named.contain(person)) {
      named.honour(person);
    }
    if (profile.isWorkspaceAdministrator()) {
      people.give(person, Role.ADMINISTRATOR);
      people.give(person, Role.ORGANISER);
    }
  }
}
