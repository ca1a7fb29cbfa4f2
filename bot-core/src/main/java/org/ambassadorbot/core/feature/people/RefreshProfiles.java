package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * Looks up at night who stands behind each account that was used since the last look: not every
 * platform says by itself that a name or an address has changed. Each workspace is asked a little
 * every minute, so that people who come meanwhile find it free, and until the morning at most; who
 * is left comes first the next night. Nothing that is the same is written.
 */
final class RefreshProfiles {
  static final String DAILY_JOB = "refresh-profiles";

  /** One minute of one workspace; goes on where it was interrupted. */
  static final String JOB = "refresh-profiles-minute";

  /** Less than a third of what platforms allow. */
  static final int CALLS_A_MINUTE = 30;

  static final Duration LONGEST = Duration.ofHours(3);

  private static final Logger log = LoggerFactory.getLogger(RefreshProfiles.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  /** So many accounts in a row that it does not tell of, and the platform is left alone a while. */
  private static final int SILENCES = 3;

  /** Asking again says the same. */
  private static final Set<Reason> HOPELESS =
      Set.of(Reason.RECIPIENT_UNREACHABLE, Reason.GONE, Reason.REJECTED);

  private static final int LONGEST_KEY = 120;

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

  /** The look at one workspace, which ends at a moment. */
  private record Look(WorkspaceId workspace, Instant end) {
    static Look read(String payload) {
      String[] parts = payload.split(" ", 3);
      return new Look(
          new WorkspaceId(new PlatformId(parts[1]), parts[2]),
          Instant.ofEpochMilli(Long.parseLong(parts[0])));
    }

    Instant beginning() {
      return end.minus(LONGEST);
    }

    String write() {
      return String.join(
          " ",
          String.valueOf(end.toEpochMilli()),
          workspace.platform().value(),
          workspace.externalId());
    }

    /** A plan of its own for each minute, so that none is changed while it is carried out. */
    String key(Instant at) {
      String key =
          String.join(
              " ",
              String.valueOf(at.toEpochMilli()),
              workspace.platform().value(),
              workspace.externalId());
      return key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }
  }

  /** Begins the looks of one night; belongs to the caller's transaction. */
  void begin() {
    Instant now = clock.instant();
    accounts.workspaces().forEach(workspace -> plan(new Look(workspace, now.plus(LONGEST)), now));
  }

  private void plan(Look look, Instant at) {
    if (at.isBefore(look.end())) {
      schedule.once(JOB, look.key(at), at, look.write());
    }
  }

  /** Looks up some accounts of a workspace, and has the next minute planned if others are left. */
  void run(Run run) {
    Look look = Look.read(run.payload());
    Optional<ChatPlatform> platform = platforms.find(look.workspace().platform());
    List<Identity> due =
        database.read(() -> accounts.due(look.workspace(), look.beginning(), CALLS_A_MINUTE));
    if (platform.isEmpty() || due.isEmpty()) {
      return;
    }
    Looked looked = new Looked(new ArrayList<>(), new ArrayList<>());
    Optional<Duration> pause = lookUp(platform.get(), due, looked);
    database.write(
        () -> {
          Instant now = clock.instant();
          accounts.looked(looked.answered(), now);
          accounts.missed(looked.missed(), now);
          pause.ifPresent(wait -> plan(look, now.plus(wait)));
        });
  }

  /** What became of the accounts that were asked about; who is in neither was not. */
  private record Looked(List<Identity> answered, List<Identity> missed) {}

  /**
   * Returns when the platform may be asked again; empty when it does not let the bot in. Whom it
   * does not tell of may be the only one: the next are asked about, until several in a row say that
   * it is the platform.
   */
  private Optional<Duration> lookUp(ChatPlatform platform, List<Identity> due, Looked looked) {
    int silences = 0;
    for (Identity account : due) {
      try {
        following.hear(platform.profile(account));
        looked.answered().add(account);
        silences = 0;
      } catch (PlatformException e) {
        if (e.reason() == Reason.RATE_LIMITED) {
          return Optional.of(atLeast(e.retryAfter().orElse(A_WHILE)));
        }
        log.info("an account could not be looked up: {}", e.getMessage());
        if (HOPELESS.contains(e.reason())) {
          looked.answered().add(account);
          silences = 0;
          continue;
        }
        looked.missed().add(account);
        if (e.reason() == Reason.UNAUTHORISED) {
          return Optional.empty();
        }
        if (e.retryAfter().isPresent() || ++silences == SILENCES) {
          return Optional.of(atLeast(e.retryAfter().orElse(A_WHILE)));
        }
      } catch (RuntimeException e) {
        log.warn("an account could not be looked up", e);
        looked.missed().add(account);
        if (++silences == SILENCES) {
          return Optional.of(A_WHILE);
        }
      }
    }
    return Optional.of(PAUSE);
  }

  private static Duration atLeast(Duration wait) {
    return wait.compareTo(PAUSE) < 0 ? PAUSE : wait;
  }
}
