package org.ambassadorbot.core.schedule;

import java.time.Instant;

/**
 * One run of a job.
 *
 * @param key what it runs for, as given to {@link Schedule}
 * @param period what this run stands for: a week, a day, or the planned instant
 * @param plannedAt when it was meant to run; later than that after downtime
 * @param payload what was given along, or empty
 */
public record Run(String key, String period, Instant plannedAt, String payload) {}
