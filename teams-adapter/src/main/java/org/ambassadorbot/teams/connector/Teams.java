package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.PlatformGroup;
import org.ambassadorbot.teams.inbound.Member;
import org.jspecify.annotations.Nullable;

/** The teams that the bot is in and who is in them, page by page. */
final class Teams {
  private static final int MOST_PAGES = 1_000;

  private final Connector connector;
  private final AddressBook addresses;

  Teams(Connector connector, AddressBook addresses) {
    this.connector = connector;
    this.addresses = addresses;
  }

  /** Every team that the bot is in and that still exists. */
  List<PlatformGroup> all(WorkspaceId workspace) throws PlatformException {
    List<PlatformGroup> teams = new ArrayList<>();
    for (Map.Entry<String, String> team : addresses.teams(workspace).entrySet()) {
      try {
        JsonNode said = connector.team(team.getValue(), team.getKey());
        teams.add(new PlatformGroup(workspace, team.getKey(), said.path("name").asText("")));
      } catch (PlatformException e) {
        if (gone(e).reason() != Reason.GONE) {
          throw e;
        }
      }
    }
    return teams;
  }

  /** Every person of a team, each once. */
  void members(WorkspaceId workspace, String team, Consumer<Identity> consumer)
      throws PlatformException {
    Set<String> seen = new HashSet<>();
    roster(
        workspace,
        team,
        node ->
            member(node)
                .map(Member::userId)
                .filter(seen::add)
                .ifPresent(user -> consumer.accept(new Identity(workspace, user))));
  }

  /** Everything that Teams says of everybody in a team; {@code GONE} where the bot is not. */
  void roster(WorkspaceId workspace, String team, Consumer<JsonNode> consumer)
      throws PlatformException {
    String serviceUrl = addresses.teams(workspace).get(team);
    if (serviceUrl == null) {
      throw new PlatformException(Reason.GONE, "not in this team", null, null);
    }
    String continuation = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = page(serviceUrl, team, continuation);
      answer.path("members").forEach(consumer);
      String next = answer.path("continuationToken").asText("");
      if (next.isEmpty() || next.equals(continuation)) {
        return;
      }
      continuation = next;
    }
    throw new PlatformException(Reason.REJECTED, "a team without end", null, null);
  }

  private JsonNode page(String serviceUrl, String team, @Nullable String continuation)
      throws PlatformException {
    try {
      return connector.members(serviceUrl, team, continuation);
    } catch (PlatformException e) {
      throw gone(e);
    }
  }

  /** A team that the bot was put out of is as good as gone. */
  private static PlatformException gone(PlatformException failure) {
    return failure.reason() == Reason.RECIPIENT_UNREACHABLE
        ? new PlatformException(Reason.GONE, "not in this team any more", null, failure)
        : failure;
  }

  /** The person that a line of a roster speaks of; nobody for a bot. */
  static Optional<Member> member(JsonNode node) {
    String id = node.path("id").asText("");
    String directoryId = node.path("aadObjectId").asText(node.path("objectId").asText(""));
    return Optional.of(new Member(id, directoryId.isBlank() ? null : directoryId))
        .filter(member -> !id.isBlank() && member.isPerson());
  }
}
