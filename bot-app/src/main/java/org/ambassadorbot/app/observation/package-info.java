/** What operators and their tools look at: health, readiness and figures. */
@NullMarked
package org.ambassadorbot.app.observation;

import org.jspecify.annotations.NullMarked;
