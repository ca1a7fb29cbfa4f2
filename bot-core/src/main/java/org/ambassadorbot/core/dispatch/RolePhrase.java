package org.ambassadorbot.core.dispatch;

import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.people.Role;

/** What the roles are called, wherever the bot names one. */
public enum RolePhrase implements Phrase {
  AMBASSADOR,
  RUBRIC_OWNER,
  REFERENT,
  SPONSOR,
  ORGANISER,
  ADMINISTRATOR;

  /** The name of a role. */
  public static RolePhrase of(Role role) {
    return valueOf(role.name());
  }
}
