/** The page on which a newcomer tries the bot in the make-believe companies, in a browser. */
@NullMarked
package org.ambassadorbot.playground.page;

import org.jspecify.annotations.NullMarked;
