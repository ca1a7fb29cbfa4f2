/** What people decide about themselves: quiet with an end, days away, what they do without. */
@NullMarked
package org.ambassadorbot.core.feature.privacy;

import org.jspecify.annotations.NullMarked;
