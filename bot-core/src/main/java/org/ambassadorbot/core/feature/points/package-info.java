/** Which points actions give, and each person's own account of them. */
@NullMarked
package org.ambassadorbot.core.feature.points;

import org.jspecify.annotations.NullMarked;
