/** What people decide about themselves: quiet, with an end. */
@NullMarked
package org.ambassadorbot.core.feature.privacy;

import org.jspecify.annotations.NullMarked;
