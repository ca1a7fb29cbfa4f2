/** What a programme is for, as its organisers wrote it down once for every part of the bot. */
@NullMarked
package org.ambassadorbot.core.framing;

import org.jspecify.annotations.NullMarked;
