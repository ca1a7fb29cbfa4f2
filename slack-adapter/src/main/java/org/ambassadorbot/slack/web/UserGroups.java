package org.ambassadorbot.slack.web;

import com.slack.api.model.Usergroup;
import java.util.List;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformGroup;

/** Slack's user groups and who is in them; Slack hands each list over in one piece. */
final class UserGroups {
  private final WebCalls calls;
  private final SlackTokens tokens;

  UserGroups(WebCalls calls, SlackTokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
  }

  /** Every user group that is not disabled. */
  List<PlatformGroup> all(WorkspaceId workspace) throws PlatformException {
    String token = tokens.tokenOf(workspace);
    List<Usergroup> found =
        calls
            .repeatable(
                "usergroups.list",
                methods -> methods.usergroupsList(r -> r.token(token).includeDisabled(false)))
            .getUsergroups();
    return found == null
        ? List.of()
        : found.stream()
            .map(group -> new PlatformGroup(workspace, group.getId(), nameOf(group)))
            .toList();
  }

  private static String nameOf(Usergroup group) {
    return group.getName() == null ? "" : group.getName();
  }

  /** Everybody in a user group that is not disabled. */
  List<Identity> members(WorkspaceId workspace, String group) throws PlatformException {
    String token = tokens.tokenOf(workspace);
    List<String> users =
        calls
            .repeatable(
                "usergroups.users.list",
                methods ->
                    methods.usergroupsUsersList(
                        r -> r.token(token).usergroup(group).includeDisabled(false)))
            .getUsers();
    return users == null
        ? List.of()
        : users.stream().map(user -> new Identity(workspace, user)).toList();
  }
}
