package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A message for one person that they did not ask for at this moment: it waits for a decent hour.
 *
 * @param key names the intended message, such as {@code suggestion:12:accepted}; unique in the
 *     programme
 * @param topic what it is about when the programme takes the initiative: it counts in the person's
 *     weekly budget, and they may have muted it; null for news of something they did
 */
public record Notice(
    ProgrammeId programme, PersonId person, String key, Card card, @Nullable Topic topic) {

  /** News of something the person did, or has to do for others. */
  public Notice(ProgrammeId programme, PersonId person, String key, Card card) {
    this(programme, person, key, card, null);
  }
}
