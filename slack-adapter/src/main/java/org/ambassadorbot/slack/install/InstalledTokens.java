package org.ambassadorbot.slack.install;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Beforehand;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.install.Installation.Renewal;
import org.ambassadorbot.slack.web.SlackTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of the workspaces that installed the bot; renewed long before they expire. What renews
 * a token works once, so whoever does it says so in the store first: no other instance does, unless
 * that one has not come to an end after some seconds. Then it is done again, since Slack takes the
 * old one for a short while longer, and leaves the token that is about to expire as it is.
 */
public final class InstalledTokens implements SlackTokens {
  /** How long before its end a token is renewed: time for people to install anew, if need be. */
  static final Duration MARGIN = Duration.ofHours(2);

  /** A little more than a call may take. */
  static final Duration LEASE = Duration.ofSeconds(10);

  private static final Duration AFTER_DOUBT = Duration.ofSeconds(5);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(InstalledTokens.class);

  private final Installations installations;
  private final OAuthClient oauth;
  private final Clock clock;
  private final Map<WorkspaceId, Object> locks = new ConcurrentHashMap<>();
  private final Map<WorkspaceId, Owed> owed = new ConcurrentHashMap<>();

  public InstalledTokens(Installations installations, OAuthClient oauth, Clock clock) {
    this.installations = installations;
    this.oauth = oauth;
    this.clock = clock;
  }

  /** An installation as it was read. */
  private record Kept(String secret, Installation installation) {}

  /** What Slack gave and the store did not take yet, in place of what was read. */
  private record Owed(String read, Installation renewed) {}

  @Override
  public String tokenOf(WorkspaceId workspace) throws PlatformException {
    return Beforehand.lookUp(() -> good(workspace));
  }

  private String good(WorkspaceId workspace) throws PlatformException {
    Owed unsaved = owed.get(workspace);
    if (unsaved != null && !isPaid(workspace, unsaved)) {
      return unsaved.renewed().token();
    }
    Kept kept = find(workspace);
    return isFresh(kept.installation()) ? kept.installation().token() : renewed(workspace);
  }

  @Override
  public void forget(WorkspaceId workspace) {
    owed.remove(workspace);
    installations.remove(workspace);
  }

  private Kept find(WorkspaceId workspace) throws PlatformException {
    String secret =
        installations
            .find(workspace)
            .orElseThrow(
                () -> new PlatformException(Reason.UNAUTHORISED, "not installed", null, null));
    return new Kept(secret, Installation.decode(secret));
  }

  private boolean isFresh(Installation installation) {
    return installation.refreshToken() == null
        || installation.isGoodAt(clock.instant().plus(MARGIN));
  }

  /** One thread of this process at a time: the others find what it got. */
  private String renewed(WorkspaceId workspace) throws PlatformException {
    synchronized (locks.computeIfAbsent(workspace, any -> new Object())) {
      Kept kept = find(workspace);
      if (isFresh(kept.installation())) {
        return kept.installation().token();
      }
      Renewal other = kept.installation().renewal();
      boolean isFree = other == null || !clock.instant().isBefore(other.notBefore());
      return isFree ? taken(workspace, kept) : asItIs(kept.installation());
    }
  }

  private String taken(WorkspaceId workspace, Kept kept) throws PlatformException {
    Kept taken = marked(kept, LEASE, false);
    try {
      if (!installations.replace(workspace, kept.secret(), taken.secret())) {
        return asItIs(find(workspace).installation());
      }
    } catch (RuntimeException e) { // nor would it take what Slack gives only once
      LOG.error("the store does not take the renewal of {}", workspace.externalId(), e);
      return asItIs(kept.installation());
    }
    return exchanged(workspace, taken);
  }

  private Kept marked(Kept kept, Duration wait, boolean isRefused) {
    Installation marked =
        kept.installation().with(new Renewal(clock.instant().plus(wait), isRefused));
    return new Kept(marked.encoded(), marked);
  }

  private String exchanged(WorkspaceId workspace, Kept taken) throws PlatformException {
    Installation old = taken.installation();
    try {
      String refreshToken = Objects.requireNonNull(old.refreshToken());
      Installation renewed = old.renewed(oauth.refresh(refreshToken), clock.instant());
      Owed unsaved = new Owed(taken.secret(), renewed);
      owed.put(workspace, unsaved);
      return isPaid(workspace, unsaved) ? find(workspace).installation().token() : renewed.token();
    } catch (PlatformException e) {
      note(workspace, taken, e);
      if (old.isGoodAt(clock.instant())) {
        return old.token();
      }
      throw switch (e.reason()) {
        case RATE_LIMITED, UNAVAILABLE, UNAUTHORISED -> e;
        case AMBIGUOUS -> new PlatformException(Reason.UNAVAILABLE, "token not renewed", null, e);
        case RECIPIENT_UNREACHABLE, GONE, REJECTED ->
            new PlatformException(Reason.UNAUTHORISED, "token not renewed", null, e);
      };
    }
  }

  /** Whether the store took what it was owed, or has something newer. */
  private boolean isPaid(WorkspaceId workspace, Owed unsaved) {
    try {
      installations.replace(workspace, unsaved.read(), unsaved.renewed().encoded());
      owed.remove(workspace, unsaved);
      return true;
    } catch (RuntimeException e) {
      LOG.error("the new token of {} is not written down yet", workspace.externalId(), e);
      return false;
    }
  }

  private void note(WorkspaceId workspace, Kept taken, PlatformException failure) {
    Instant end = taken.installation().expiresAt();
    boolean isRefused = isRefusal(failure);
    LOG.warn("token of {} not renewed: {}", workspace.externalId(), failure.getMessage());
    if (isRefused) {
      LOG.error("{} has to install the app anew before {}", workspace.externalId(), end);
    }
    try {
      Kept failed = marked(taken, pauseAfter(failure), isRefused);
      installations.replace(workspace, taken.secret(), failed.secret());
    } catch (RuntimeException e) {
      LOG.error("the renewal of {} is tried again", workspace.externalId(), e);
    }
  }

  private static boolean isRefusal(PlatformException failure) {
    return switch (failure.reason()) {
      case RATE_LIMITED, UNAVAILABLE, AMBIGUOUS -> false;
      case RECIPIENT_UNREACHABLE, GONE, REJECTED, UNAUTHORISED -> true;
    };
  }

  /** When it may have been done, it is asked again while Slack still takes the old one. */
  private static Duration pauseAfter(PlatformException failure) {
    Duration usual = failure.reason() == Reason.AMBIGUOUS ? AFTER_DOUBT : AFTER_FAILURE;
    return failure.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
  }

  /** The call that wants the token has not been made, whatever becomes of the renewal. */
  private String asItIs(Installation installation) throws PlatformException {
    Instant now = clock.instant();
    if (installation.isGoodAt(now)) {
      return installation.token();
    }
    Renewal renewal = installation.renewal();
    if (renewal != null && renewal.isRefused()) {
      throw new PlatformException(Reason.UNAUTHORISED, "token not renewed", null, null);
    }
    Duration wait =
        renewal != null && renewal.notBefore().isAfter(now)
            ? Duration.between(now, renewal.notBefore())
            : GLANCE;
    throw new PlatformException(Reason.UNAVAILABLE, "token not renewed yet", wait, null);
  }
}
