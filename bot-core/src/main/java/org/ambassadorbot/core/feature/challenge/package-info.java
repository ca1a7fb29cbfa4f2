/** Challenges: rules and stakes that combine, a launch that is thought through, and an end. */
@NullMarked
package org.ambassadorbot.core.feature.challenge;

import org.jspecify.annotations.NullMarked;
