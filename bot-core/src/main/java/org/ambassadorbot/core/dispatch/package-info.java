/** The path of one interaction: deduplicated, understood, allowed, handled, answered. */
@NullMarked
package org.ambassadorbot.core.dispatch;

import org.jspecify.annotations.NullMarked;
