/** Who stands where: people who chose to appear, groups by average, and everybody's own place. */
@NullMarked
package org.ambassadorbot.core.feature.ranking;

import org.jspecify.annotations.NullMarked;
