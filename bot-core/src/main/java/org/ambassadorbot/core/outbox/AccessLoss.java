package org.ambassadorbot.core.outbox;

import java.time.Instant;
import org.ambassadorbot.core.people.WorkspaceId;

/**
 * A workspace that does not let the bot in any more.
 *
 * @param waiting how many messages could leave if it did
 */
public record AccessLoss(WorkspaceId workspace, Instant since, long waiting) {}
