/** Where messages go and where they stand, without saying on which platform. */
@NullMarked
package org.ambassadorbot.core.place;

import org.jspecify.annotations.NullMarked;
