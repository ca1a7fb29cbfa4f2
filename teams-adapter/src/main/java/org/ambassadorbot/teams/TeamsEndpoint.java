package org.ambassadorbot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Bot;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.teams.botframework.ChannelAuthentication;
import org.ambassadorbot.teams.card.Json;
import org.ambassadorbot.teams.card.TeamsLimits;
import org.ambassadorbot.teams.connector.AddressBook;
import org.ambassadorbot.teams.connector.ServiceHosts;
import org.ambassadorbot.teams.inbound.Activity;
import org.ambassadorbot.teams.inbound.InvokeAnswer;
import org.ambassadorbot.teams.inbound.MalformedActivityException;
import org.ambassadorbot.teams.inbound.TeamsInbound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address that Teams calls, for any HTTP server. The bot runs only for a request that the
 * channel signed, for a service URL and a tenant that are served. Thread-safe; blocks while the bot
 * stores what happened.
 */
public final class TeamsEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsEndpoint.class);
  private static final String CHANNEL = "msteams";
  private static final String NO_TENANT = "local";

  private final @Nullable ChannelAuthentication authentication;
  private final @Nullable String tenantId;
  private final ServiceHosts hosts;
  private final AddressBook addresses;
  private final Bot bot;

  public TeamsEndpoint(TeamsSettings settings, AddressBook addresses, Bot bot) {
    this.authentication =
        settings.isUnauthenticatedAllowed()
            ? null
            : new ChannelAuthentication(settings.appId(), settings.openIdUrl());
    this.tenantId = settings.isUnauthenticatedAllowed() ? null : settings.tenantId();
    this.hosts = settings.hosts();
    this.addresses = addresses;
    this.bot = bot;
  }

  /** An HTTP response, its body to be sent as UTF-8; without one, both texts are empty. */
  public record Answer(int status, String contentType, String body) {
    static Answer empty(int status) {
      return new Answer(status, "", "");
    }

    static Answer json(ObjectNode body) {
      return new Answer(200, "application/json; charset=utf-8", Json.write(body));
    }
  }

  /** Fetches what the first request would otherwise wait for; may fail without consequence. */
  public void warmUp() {
    if (authentication != null) {
      authentication.warmUp();
    }
  }

  /**
   * Answers one {@code POST}. Never throws.
   *
   * @param authorization the header as it came
   * @param rawBody the body as it came
   */
  public Answer messages(@Nullable String authorization, byte[] rawBody) {
    try {
      return handle(authorization, rawBody);
    } catch (Refusal refusal) {
      LOG.warn("Teams request refused with {}: {}", refusal.status, refusal.getMessage());
      return Answer.empty(refusal.status);
    } catch (RuntimeException failure) {
      LOG.error("Teams request failed", failure);
      return Answer.empty(500);
    }
  }

  private Answer handle(@Nullable String authorization, byte[] rawBody) throws Refusal {
    if (rawBody.length > TeamsLimits.LARGEST_ACTIVITY) {
      throw new Refusal(413, "too large");
    }
    Optional<String> granted = authenticate(authorization);
    Activity received = parse(rawBody);
    WorkspaceId workspace = authorise(received, granted);
    Activity activity = received.naming(id -> addresses.directoryId(workspace, id));
    if (addresses.learn(workspace, activity)) {
      TeamsInbound.moved(activity, workspace).ifPresent(bot::handle);
    }
    List<Incoming> incoming = TeamsInbound.incoming(activity, workspace);
    Reply reply = new Reply.Nothing();
    for (Incoming each : incoming) {
      reply = bot.handle(each);
    }
    return InvokeAnswer.body(activity, reply).map(Answer::json).orElseGet(() -> Answer.empty(200));
  }

  /** The service URL that the token speaks for; empty when no token is asked for. */
  private Optional<String> authenticate(@Nullable String authorization) throws Refusal {
    if (authentication == null) {
      return Optional.empty();
    }
    Optional<String> serviceUrl = authentication.serviceUrl(authorization);
    if (serviceUrl.isEmpty()) {
      throw new Refusal(401, "no valid token");
    }
    return serviceUrl;
  }

  private static Activity parse(byte[] rawBody) throws Refusal {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(rawBody)).toString();
      return Activity.read(Json.read(text));
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "not UTF-8");
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "not JSON");
    } catch (MalformedActivityException e) {
      throw new Refusal(400, "not an activity, " + e.getMessage());
    }
  }

  private WorkspaceId authorise(Activity activity, Optional<String> granted) throws Refusal {
    String claimed = granted.orElse(activity.serviceUrl());
    if (!claimed.equalsIgnoreCase(activity.serviceUrl())) {
      throw new Refusal(403, "service URL other than the token's");
    }
    if (!hosts.allow(activity.serviceUrl())) {
      throw new Refusal(403, "service URL at a host that is not allowed");
    }
    if (authentication != null && !CHANNEL.equals(activity.channelId())) {
      throw new Refusal(403, "another channel");
    }
    WorkspaceId workspace = workspace(activity);
    if (tenantId != null && !tenantId.equalsIgnoreCase(workspace.externalId())) {
      throw new Refusal(403, "another tenant");
    }
    return workspace;
  }

  /** A local client may know of no tenant. */
  private WorkspaceId workspace(Activity activity) throws Refusal {
    String tenant =
        activity
            .tenantId()
            .or(() -> Optional.of(NO_TENANT).filter(none -> authentication == null))
            .orElseThrow(() -> new Refusal(403, "no tenant"));
    return new WorkspaceId(TeamsInbound.TEAMS, tenant.toLowerCase(Locale.ROOT));
  }

  /** A request that is not served, with the status that says why. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(int status, String reason) {
      super(reason, null, false, false);
      this.status = status;
    }
  }
}
