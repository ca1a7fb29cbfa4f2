package org.ambassadorbot.core.directory;

import org.ambassadorbot.core.people.Person;

/** The log of administrative acts; lines are only added. Belongs to the caller's transaction. */
public interface Audit {

  /**
   * Writes down an act.
   *
   * @param act what was done, such as {@code suggestion.accepted}
   * @param subject what it was done to, such as {@code suggestion:12}
   * @param detail what else must be known later; no content of messages
   */
  void record(Person actor, String act, String subject, String detail);
}
