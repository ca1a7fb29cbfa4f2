/** The programme's record: what it is for, its phases with what is to be done in each. */
@NullMarked
package org.ambassadorbot.core.feature.programme;

import org.jspecify.annotations.NullMarked;
