/** What the bot does by itself, at the right moment and once: a thin face on db-scheduler. */
@NullMarked
package org.ambassadorbot.core.schedule;

import org.jspecify.annotations.NullMarked;
