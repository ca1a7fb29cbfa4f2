/** Who may do what, and the journal of administrative acts. */
@NullMarked
package org.ambassadorbot.core.feature.administration;

import org.jspecify.annotations.NullMarked;
