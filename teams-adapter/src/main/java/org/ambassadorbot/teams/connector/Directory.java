package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.teams.inbound.Member;
import org.jspecify.annotations.Nullable;

/** What Teams says of people. */
final class Directory {
  private final Connector connector;
  private final AddressBook addresses;
  private final Teams teams;

  Directory(Connector connector, AddressBook addresses, Teams teams) {
    this.connector = connector;
    this.addresses = addresses;
    this.teams = teams;
  }

  Profile profile(Identity identity) throws PlatformException {
    Address address =
        addresses
            .personal(identity)
            .or(() -> addresses.seen(identity))
            .filter(found -> !found.conversationId().isEmpty())
            .orElseThrow(() -> unreachable("never met"));
    String user = address.userId() == null ? identity.userId() : address.userId();
    JsonNode member = connector.member(address.serviceUrl(), address.conversationId(), user);
    return profile(identity, member, Optional.of(address));
  }

  /**
   * The one member of the bot's teams whose identifier, address or full name it is; Teams tells of
   * nobody else in the company.
   */
  Optional<Profile> lookUp(WorkspaceId workspace, String words) throws PlatformException {
    List<Profile> named = new ArrayList<>();
    members(
        workspace,
        profile -> {
          if (isNamed(profile, words)) {
            named.add(profile);
          }
        });
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static boolean isNamed(Profile profile, String words) {
    return words.equals(profile.identity().userId())
        || words.equalsIgnoreCase(profile.email())
        || words.equalsIgnoreCase(profile.name());
  }

  /** The members of every team that the bot is in, each once. */
  void members(WorkspaceId workspace, Consumer<Profile> consumer) throws PlatformException {
    Set<String> seen = new HashSet<>();
    for (String team : addresses.teams(workspace).keySet()) {
      try {
        teams.roster(workspace, team, node -> hand(workspace, node, seen, consumer));
      } catch (PlatformException e) {
        if (e.reason() != Reason.GONE) {
          throw e;
        }
      }
    }
  }

  private void hand(
      WorkspaceId workspace, JsonNode node, Set<String> seen, Consumer<Profile> consumer) {
    Member member = Teams.member(node).orElse(null);
    if (member != null && seen.add(member.userId())) {
      Identity identity = new Identity(workspace, member.userId());
      consumer.accept(profile(identity, node, addresses.personal(identity)));
    }
  }

  private static Profile profile(Identity identity, JsonNode member, Optional<Address> address) {
    String role = member.path("userRole").asText("");
    return new Profile(
        identity,
        member.path("name").asText(member.path("givenName").asText("")),
        email(member),
        address.map(Address::languageTag).flatMap(Language::ofTag).orElse(null),
        address.map(Address::timeZone).flatMap(Directory::zone).orElse(null),
        false,
        !role.equals("bot") && !identity.userId().startsWith("28:"));
  }

  /**
   * The address that this tenant vouches for. A guest's comes from elsewhere, so that nobody
   * becomes a colleague, or an administrator, by an address that another company gave them.
   */
  private static @Nullable String email(JsonNode member) {
    String signIn = member.path("userPrincipalName").asText("");
    if (member.path("userRole").asText("").equals("guest") || signIn.contains("#EXT#")) {
      return null;
    }
    String email = member.path("email").asText("");
    String address = email.isBlank() ? signIn : email;
    return address.contains("@") ? address : null;
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PlatformException unreachable(String detail) {
    return new PlatformException(Reason.RECIPIENT_UNREACHABLE, detail, null, null);
  }
}
