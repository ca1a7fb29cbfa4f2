/** The stretches of the year in which little is to be expected of anybody. */
@NullMarked
package org.ambassadorbot.core.calendar;

import org.jspecify.annotations.NullMarked;
