/** Groups of people, as organisers make and fill them. */
@NullMarked
package org.ambassadorbot.core.feature.group;

import org.jspecify.annotations.NullMarked;
