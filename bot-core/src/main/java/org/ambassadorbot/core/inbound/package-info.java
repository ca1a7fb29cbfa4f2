/** What reaches the bot from a platform, once an adapter has translated it. */
@NullMarked
package org.ambassadorbot.core.inbound;

import org.jspecify.annotations.NullMarked;
