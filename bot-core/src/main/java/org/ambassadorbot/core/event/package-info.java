/** What features tell each other, handled in the same transaction. */
@NullMarked
package org.ambassadorbot.core.event;

import org.jspecify.annotations.NullMarked;
