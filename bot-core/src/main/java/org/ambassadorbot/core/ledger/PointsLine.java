package org.ambassadorbot.core.ledger;

import java.time.Instant;

/** One line of the ledger, as its owner may read it. */
public record PointsLine(String cause, String rule, String reason, long points, Instant at) {}
