package org.ambassadorbot.core.ledger;

import java.time.Instant;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, as its owner may read it.
 *
 * @param subject the cause of the first line about the same action
 * @param evidence how well the action was known then, where that matters
 */
public record PointsLine(
    long id,
    PersonId person,
    Account account,
    String cause,
    String subject,
    LineKind kind,
    String rule,
    @Nullable Evidence evidence,
    String reason,
    long points,
    Instant at) {}
