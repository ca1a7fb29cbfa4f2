package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * A message for one person that they did not ask for at this moment: it waits for a decent hour.
 *
 * @param key names the intended message, such as {@code suggestion:12:accepted}; unique in the
 *     programme
 */
public record Notice(
    ProgrammeId programme, PersonId person, String key, Card card, Occasion occasion) {

  /** Why a message is sent. */
  public enum Occasion {
    /** Something the person did has an outcome. */
    OWN_ACTION,
    /** The programme takes the initiative: it counts in the person's weekly budget. */
    INITIATIVE
  }

  /** News of something the person did. */
  public Notice(ProgrammeId programme, PersonId person, String key, Card card) {
    this(programme, person, key, card, Occasion.OWN_ACTION);
  }
}
