/** The list of everything the bot can do. */
@NullMarked
package org.ambassadorbot.core.feature;

import org.jspecify.annotations.NullMarked;
