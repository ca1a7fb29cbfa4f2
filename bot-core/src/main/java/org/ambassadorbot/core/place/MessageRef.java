package org.ambassadorbot.core.place;

import org.ambassadorbot.core.people.WorkspaceId;

/**
 * A message that stands somewhere, so that it can be changed or withdrawn.
 *
 * @param conversationId opaque to the core
 * @param messageId opaque to the core; unique inside the conversation
 */
public record MessageRef(WorkspaceId workspace, String conversationId, String messageId) {}
