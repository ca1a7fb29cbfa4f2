/** The only package that knows Microsoft's retired SDK: who may call the bot. */
@NullMarked
package org.ambassadorbot.teams.botframework;

import org.jspecify.annotations.NullMarked;
