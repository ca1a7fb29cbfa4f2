package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.FollowProfile;
import org.ambassadorbot.core.directory.FollowZone;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.outbox.ReconsiderWaiting;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;

/**
 * Hears what platforms tell of people without anybody having done something. It comes often and is
 * mostly no news: then nothing is written, not even a receipt.
 */
public final class Following {
  private final FollowZone zones;
  private final FollowProfile profiles;
  private final ReconsiderWaiting reconsidering;
  private final Pages pages;

  @Inject
  Following(
      FollowZone zones, FollowProfile profiles, ReconsiderWaiting reconsidering, Pages pages) {
    this.zones = zones;
    this.profiles = profiles;
    this.reconsidering = reconsidering;
    this.pages = pages;
  }

  /** Returns whether it was of that kind. Not in a transaction; repeatable. */
  boolean hears(Incoming incoming) {
    if (incoming instanceof Incoming.ZoneTold told) {
      zones.hear(told.origin().sender(), told.zone(), this::changed);
      return true;
    }
    if (incoming instanceof Incoming.ProfileTold told) {
      hear(told.profile());
      return true;
    }
    return false;
  }

  /** Hears who stands behind an account. Not in a transaction; repeatable. */
  public void hear(Profile profile) {
    profiles.hear(profile, this::changed);
  }

  private void changed(Person person) {
    reconsidering.of(person);
    pages.changed(person.programme(), person.id());
  }
}
