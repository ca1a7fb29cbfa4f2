/** The bot's core: what it is, says and remembers, on no platform in particular. */
@NullMarked
package org.ambassadorbot.core;

import org.jspecify.annotations.NullMarked;
