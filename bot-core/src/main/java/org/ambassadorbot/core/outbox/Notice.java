package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * A message for one person that they did not ask for at this moment.
 *
 * @param key names the intended message, such as {@code suggestion:12:accepted}; unique in the
 *     programme
 */
public record Notice(ProgrammeId programme, PersonId person, String key, Card card) {}
