/** Organisers see which quiet stretches are known, add their own, and take out what is none. */
@NullMarked
package org.ambassadorbot.core.feature.dip;

import org.jspecify.annotations.NullMarked;
