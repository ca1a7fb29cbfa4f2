/** What operators set in the environment, read once at the start and checked as a whole. */
@NullMarked
package org.ambassadorbot.app.configuration;

import org.jspecify.annotations.NullMarked;
