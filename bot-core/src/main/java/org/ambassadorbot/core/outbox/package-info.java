/** Everything the bot sends outside an HTTP answer: durable, once, and accounted for. */
@NullMarked
package org.ambassadorbot.core.outbox;

import org.jspecify.annotations.NullMarked;
