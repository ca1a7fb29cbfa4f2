package org.ambassadorbot.slack.place;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** What Slack says of a user, in the core's words. */
public final class Profiles {
  private static final String SLACKBOT = "USLACKBOT";

  private Profiles() {}

  public static Profile of(WorkspaceId workspace, User user) {
    return new Profile(
        new Identity(workspace, user.getId()),
        nameOf(user),
        user.getProfile() == null ? null : emptyToNull(user.getProfile().getEmail()),
        user.getLocale() == null ? null : Language.ofTag(user.getLocale()).orElse(null),
        zoneOf(user.getTz()),
        user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
        isPerson(user));
  }

  /** Strangers are people of other companies who share a channel with this one. */
  private static boolean isPerson(User user) {
    return !user.isDeleted()
        && !user.isStranger()
        && !user.isBot()
        && !user.isWorkflowBot()
        && !user.isConnectorBot()
        && !SLACKBOT.equals(user.getId());
  }

  private static String nameOf(User user) {
    String ofProfile = user.getProfile() == null ? null : user.getProfile().getRealName();
    for (String name : Arrays.asList(user.getRealName(), ofProfile, user.getName())) {
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return user.getId();
  }

  private static @Nullable ZoneId zoneOf(@Nullable String zone) {
    try {
      return zone == null || zone.isEmpty() ? null : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
