/** What ambassadors can share in their own words, and what they say they shared. */
@NullMarked
package org.ambassadorbot.core.feature.sharing;

import org.jspecify.annotations.NullMarked;
