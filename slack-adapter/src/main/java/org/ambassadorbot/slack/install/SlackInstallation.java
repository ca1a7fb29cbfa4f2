package org.ambassadorbot.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.dispatch.Bot;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two addresses of an installation by OAuth: where it starts, where Slack sends back. */
public final class SlackInstallation {
  private static final Logger LOG = LoggerFactory.getLogger(SlackInstallation.class);

  private final OAuthClient oauth;
  private final Installations installations;
  private final Bot bot;
  private final OAuthState state;
  private final Clock clock;
  private final Addresses addresses;
  private final InstallCookie cookie;
  private final InstallPages pages;

  /**
   * Where things are.
   *
   * @param publicUrl how browsers reach the bot
   * @param api the address of Slack's Web API, beside which the consent page stands
   */
  public record Addresses(URI publicUrl, URI api) {
    public Addresses {
      publicUrl = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
    }

    String install() {
      return publicUrl + "/slack/install";
    }

    String redirect() {
      return publicUrl + "/slack/oauth_redirect";
    }

    String authorize() {
      return api.resolve("/oauth/v2/authorize").toString();
    }
  }

  public SlackInstallation(
      OAuthClient oauth, Installations installations, Bot bot, Addresses addresses, Clock clock) {
    this.oauth = oauth;
    this.installations = installations;
    this.bot = bot;
    this.addresses = addresses;
    this.clock = clock;
    this.cookie = new InstallCookie(addresses.publicUrl());
    this.pages = new InstallPages(cookie);
    this.state = new OAuthState(oauth.clientSecret(), clock);
  }

  /** {@code GET /slack/install}: sends the browser to Slack's consent page. */
  public Page install() {
    String fresh = state.issue();
    String url =
        addresses.authorize()
            + "?client_id="
            + encoded(oauth.clientId())
            + "&scope="
            + encoded(String.join(",", SlackScopes.BOT))
            + "&redirect_uri="
            + encoded(addresses.redirect())
            + "&state="
            + encoded(fresh);
    return Page.redirect(url, cookie.holding(fresh));
  }

  /**
   * {@code GET /slack/oauth_redirect}: the browser comes back.
   *
   * @param query the decoded parameters
   * @param cookies the header {@code Cookie}
   * @param acceptLanguage the header {@code Accept-Language}
   */
  public Page returned(
      Map<String, String> query, @Nullable String cookies, @Nullable String acceptLanguage) {
    boolean isOurs = state.redeem(query.get("state"), InstallCookie.in(cookies));
    String again = addresses.install();
    if (!isOurs) {
      LOG.warn("installation refused: its state is not ours, too old or used");
      return pages.say(400, "install.stale", again, acceptLanguage);
    }
    String code = query.get("code");
    if (query.containsKey("error") || code == null) {
      return pages.say(200, "install.cancelled", again, acceptLanguage);
    }
    try {
      WorkspaceId workspace = keep(oauth.exchange(code, addresses.redirect()));
      LOG.info("installed in workspace {}", workspace.externalId());
      return pages.installed(workspace.externalId(), acceptLanguage);
    } catch (PlatformException e) {
      LOG.warn("installation failed: {}", e.getMessage());
      return pages.say(502, "install.failed", again, acceptLanguage);
    }
  }

  private WorkspaceId keep(OAuthV2AccessResponse answer) throws PlatformException {
    String team = answer.getTeam() == null ? null : answer.getTeam().getId();
    String place =
        team == null && answer.getEnterprise() != null ? answer.getEnterprise().getId() : team;
    if (place == null || answer.getAccessToken() == null) {
      throw new PlatformException(
          PlatformException.Reason.REJECTED, "no workspace or no token", null, null);
    }
    WorkspaceId workspace = SlackPlaces.workspace(place);
    installations.save(workspace, Installation.of(answer, clock.instant()).encoded());
    if (answer.getAuthedUser() != null && answer.getAuthedUser().getId() != null) {
      tell(new Identity(workspace, answer.getAuthedUser().getId()));
    }
    return workspace;
  }

  private void tell(Identity installer) {
    Destination direct = new Destination.Direct(installer);
    ReceiptKey receipt = new ReceiptKey("install:" + clock.instant().toEpochMilli());
    Origin origin = new Origin(installer, null, receipt, new AnswerPath(direct, direct, Set.of()));
    bot.handle(new Incoming.BotInstalled(origin, false));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
