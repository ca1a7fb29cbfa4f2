package org.ambassadorbot.core.feature.programme;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something, and when.
 *
 * @param author null when they asked to be forgotten
 */
record Change(@Nullable PersonId author, Instant at) {}
