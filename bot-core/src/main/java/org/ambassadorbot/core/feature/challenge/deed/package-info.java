/** What people say they did for a challenge, confirmed by an organiser. */
@NullMarked
package org.ambassadorbot.core.feature.challenge.deed;

import org.jspecify.annotations.NullMarked;
