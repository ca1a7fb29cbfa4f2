package org.ambassadorbot.core.feature.recruiting;

import java.time.Instant;
import org.ambassadorbot.core.people.ProgrammeId;

/** One version of the charter, in one language; lines that begin with a dash are a list. */
record Charter(ProgrammeId programme, int version, String body, Instant publishedAt) {}
