package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.dispatch.Following;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up once a day, at night, who stands behind each account that was used: not every platform
 * says by itself that a name or an address has changed. Goes on later where a platform asks to
 * wait. Repeatable; nothing that is the same is written.
 */
final class RefreshProfiles {
  static final String JOB = "refresh-profiles";

  private static final Logger log = LoggerFactory.getLogger(RefreshProfiles.class);
  private static final int PORTION = 100;

  /** A little more than a day, so that no hour is left out when the clocks change. */
  private static final Duration LATELY = Duration.ofHours(26);

  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private final Database database;
  private final SeenAccountStore accounts;
  private final Platforms platforms;
  private final Following following;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  RefreshProfiles(
      Database database,
      SeenAccountStore accounts,
      Platforms platforms,
      Following following,
      Schedule schedule,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.platforms = platforms;
    this.following = following;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** How far one look has come: the last account looked up, of those used since a moment. */
  private record Place(Instant since, Identity account) {
    private static final Identity FIRST =
        new Identity(new WorkspaceId(new PlatformId("a"), "-"), "-");

    static Place read(String payload, Instant now) {
      String[] parts = payload.split(" ", 4);
      return parts.length < 4
          ? new Place(now.minus(LATELY), FIRST)
          : new Place(
              Instant.ofEpochMilli(Long.parseLong(parts[0])),
              new Identity(new WorkspaceId(new PlatformId(parts[1]), parts[2]), parts[3]));
    }

    String write() {
      WorkspaceId workspace = account.workspace();
      return String.join(
          " ",
          String.valueOf(since.toEpochMilli()),
          workspace.platform().value(),
          workspace.externalId(),
          account.userId());
    }
  }

  void run(Run run) {
    Set<WorkspaceId> closed = new HashSet<>();
    Place place = Place.read(run.payload(), clock.instant());
    for (List<Identity> next = next(place); !next.isEmpty(); next = next(place)) {
      for (Identity account : next) {
        Optional<Duration> wait =
            closed.contains(account.workspace()) ? Optional.empty() : lookUp(account, closed);
        if (wait.isPresent()) {
          goOnAfter(wait.get(), place);
          return;
        }
        place = new Place(place.since(), account);
      }
    }
  }

  private List<Identity> next(Place place) {
    return database.read(() -> accounts.seenSince(place.since(), place.account(), PORTION));
  }

  private void goOnAfter(Duration wait, Place place) {
    Instant at = clock.instant().plus(wait);
    String key = "from:" + at.toEpochMilli();
    database.write(() -> schedule.once(JOB, key, at, place.write()));
  }

  /** Returns how long to wait before the platform may be asked again, if it says so. */
  private Optional<Duration> lookUp(Identity account, Set<WorkspaceId> closed) {
    Optional<ChatPlatform> platform = platforms.find(account.workspace().platform());
    try {
      if (platform.isPresent()) {
        following.hear(platform.get().profile(account));
      }
    } catch (PlatformException e) {
      if (e.reason().isRepeatable()) {
        return Optional.of(e.retryAfter().orElse(A_WHILE));
      }
      if (e.reason() == Reason.UNAUTHORISED) {
        closed.add(account.workspace());
      }
      log.info("an account could not be looked up: {}", e.getMessage());
    }
    return Optional.empty();
  }
}
