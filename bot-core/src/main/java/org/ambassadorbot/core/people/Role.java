package org.ambassadorbot.core.people;

/** What a person may do in a programme; a person holds any number of roles, or none. */
public enum Role {
  AMBASSADOR,
  RUBRIC_OWNER,
  REFERENT,
  SPONSOR,
  ORGANISER,
  ADMINISTRATOR
}
