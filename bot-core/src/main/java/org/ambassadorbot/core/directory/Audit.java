package org.ambassadorbot.core.directory;

import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/** The log of administrative acts; lines are only added. Belongs to the caller's transaction. */
public interface Audit {
  /** Stands for whoever works on the machine itself. */
  PersonId OPERATOR = new PersonId(0);

  /**
   * Writes down an act.
   *
   * @param act what was done, such as {@code suggestion.accepted}
   * @param subject what it was done to, such as {@code suggestion:12}
   * @param detail what else must be known later; no content of messages
   */
  void record(Person actor, String act, String subject, String detail);

  /** The same for an act on the machine itself, which nobody of the programme did in the chat. */
  void recordOperator(ProgrammeId programme, String act, String subject, String detail);

  /** The last acts of a programme, newest first. */
  List<Entry> latest(ProgrammeId programme, int most);

  /** One act, as it was written down. */
  record Entry(PersonId actor, String act, String subject, String detail, Instant at) {
    /** Whether it was done on the machine itself. */
    public boolean isOperators() {
      return actor.equals(OPERATOR);
    }
  }
}
