package org.ambassadorbot.core.ledger;

import org.ambassadorbot.core.people.PersonId;

/**
 * A newcomer's place among newcomers.
 *
 * @param place from 1
 * @param name what they chose to be shown as; empty when they did not
 * @param weekly points earned in a week of presence, on average
 */
public record Pace(int place, PersonId person, String name, double weekly) {}
