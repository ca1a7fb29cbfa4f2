/**
 * Conversations with the whole bot, written as one reads them; the same tests run on every {@link
 * org.ambassadorbot.core.conversation.StageKind}.
 */
@NullMarked
package org.ambassadorbot.core.conversation;

import org.jspecify.annotations.NullMarked;
