package org.ambassadorbot.slack.web;

import com.slack.api.model.User;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.place.Profiles;

/** Finds users by what is theirs alone: an identifier or an address. */
final class UserSearch {
  private static final Pattern IDENTIFIER = Pattern.compile("[UW][A-Z0-9]{2,30}");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final WebCalls calls;
  private final SlackTokens tokens;

  UserSearch(WebCalls calls, SlackTokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
  }

  static boolean canFind(String words) {
    return IDENTIFIER.matcher(words).matches() || ADDRESS.matcher(words).matches();
  }

  Profile profile(WorkspaceId workspace, String user) throws PlatformException {
    String token = tokens.tokenOf(workspace);
    User found =
        calls
            .repeatable(
                "users.info",
                methods -> methods.usersInfo(r -> r.token(token).user(user).includeLocale(true)))
            .getUser();
    return Profiles.of(workspace, found);
  }

  Optional<Profile> find(WorkspaceId workspace, String words) throws PlatformException {
    try {
      return ADDRESS.matcher(words).matches()
          ? Optional.of(profile(workspace, byAddress(workspace, words)))
          : Optional.of(profile(workspace, words));
    } catch (PlatformException e) {
      if (e.reason() != Reason.RECIPIENT_UNREACHABLE) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private String byAddress(WorkspaceId workspace, String address) throws PlatformException {
    String token = tokens.tokenOf(workspace);
    return calls
        .repeatable(
            "users.lookupByEmail",
            methods -> methods.usersLookupByEmail(r -> r.token(token).email(address)))
        .getUser()
        .getId();
  }
}
