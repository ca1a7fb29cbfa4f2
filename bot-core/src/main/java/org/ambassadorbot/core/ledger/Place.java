package org.ambassadorbot.core.ledger;

import org.ambassadorbot.core.people.PersonId;

/**
 * Somebody's place in a ranking.
 *
 * @param place from 1
 * @param name what they chose to be shown as; empty when they did not
 */
public record Place(int place, PersonId person, String name, long points) {}
