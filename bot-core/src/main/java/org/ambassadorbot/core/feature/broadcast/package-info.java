/** Messages from the organisers to many: drafted, counted, confirmed, followed, corrected. */
@NullMarked
package org.ambassadorbot.core.feature.broadcast;

import org.jspecify.annotations.NullMarked;
