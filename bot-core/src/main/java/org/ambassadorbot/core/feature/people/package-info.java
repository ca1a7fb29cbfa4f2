/** The company's list of people: brought in by organisers, closed by itself when people leave. */
@NullMarked
package org.ambassadorbot.core.feature.people;

import org.jspecify.annotations.NullMarked;
