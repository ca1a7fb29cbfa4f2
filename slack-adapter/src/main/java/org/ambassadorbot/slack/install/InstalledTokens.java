package org.ambassadorbot.slack.install;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Beforehand;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.web.SlackTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of the workspaces that installed the bot; renewed before they expire. */
public final class InstalledTokens implements SlackTokens {
  /** How long before its end a token is renewed. */
  static final Duration MARGIN = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(InstalledTokens.class);

  private final Installations installations;
  private final OAuthClient oauth;
  private final Clock clock;
  private final Map<WorkspaceId, Object> locks = new ConcurrentHashMap<>();

  public InstalledTokens(Installations installations, OAuthClient oauth, Clock clock) {
    this.installations = installations;
    this.oauth = oauth;
    this.clock = clock;
  }

  @Override
  public String tokenOf(WorkspaceId workspace) throws PlatformException {
    return Beforehand.lookUp(() -> fresh(workspace));
  }

  private String fresh(WorkspaceId workspace) throws PlatformException {
    Installation installation = find(workspace);
    return isFresh(installation) ? installation.token() : renewed(workspace);
  }

  @Override
  public void forget(WorkspaceId workspace) {
    installations.remove(workspace);
  }

  private Installation find(WorkspaceId workspace) throws PlatformException {
    String secret =
        installations
            .find(workspace)
            .orElseThrow(
                () -> new PlatformException(Reason.UNAUTHORISED, "not installed", null, null));
    return Installation.decode(secret);
  }

  private boolean isFresh(Installation installation) {
    Instant end = installation.expiresAt();
    return end == null || clock.instant().plus(MARGIN).isBefore(end);
  }

  /** One renewal at a time: a refresh token works once. */
  private String renewed(WorkspaceId workspace) throws PlatformException {
    synchronized (locks.computeIfAbsent(workspace, any -> new Object())) {
      Installation installation = find(workspace);
      String refreshToken = installation.refreshToken();
      if (isFresh(installation) || refreshToken == null) {
        return installation.token();
      }
      try {
        Installation renewed = installation.renewed(oauth.refresh(refreshToken), clock.instant());
        installations.save(workspace, renewed.encoded());
        return renewed.token();
      } catch (PlatformException e) {
        return stillGood(workspace, installation, e);
      }
    }
  }

  /**
   * Another instance may have renewed it meanwhile, and the old one may still be good. Whatever
   * became of the renewal, the call that wanted the token was not made.
   */
  private String stillGood(WorkspaceId workspace, Installation old, PlatformException failure)
      throws PlatformException {
    Installation current = find(workspace);
    boolean isRenewedElsewhere = !current.token().equals(old.token());
    Instant end = current.expiresAt();
    if (isRenewedElsewhere || (end != null && clock.instant().isBefore(end))) {
      LOG.warn("token of {} not renewed: {}", workspace.externalId(), failure.getMessage());
      return current.token();
    }
    throw switch (failure.reason()) {
      case RATE_LIMITED, UNAVAILABLE, UNAUTHORISED -> failure;
      case AMBIGUOUS ->
          new PlatformException(Reason.UNAVAILABLE, "token not renewed", null, failure);
      case RECIPIENT_UNREACHABLE, GONE, REJECTED ->
          new PlatformException(Reason.UNAUTHORISED, "token not renewed", null, failure);
    };
  }
}
