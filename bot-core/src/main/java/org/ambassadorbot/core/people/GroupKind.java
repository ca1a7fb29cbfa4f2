package org.ambassadorbot.core.people;

/** What the people of a group have in common. */
public enum GroupKind {
  DEPARTMENT,
  SITE,
  LANGUAGE,
  COHORT,
  /** Whatever an organiser had in mind. */
  OWN
}
