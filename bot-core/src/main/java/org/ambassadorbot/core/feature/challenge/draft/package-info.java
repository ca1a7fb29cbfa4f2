/** Making a challenge: step by step, with warnings and a rehearsal before it is launched. */
@NullMarked
package org.ambassadorbot.core.feature.challenge.draft;

import org.jspecify.annotations.NullMarked;
