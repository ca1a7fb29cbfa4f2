/** The page that people have with the bot: who looked at theirs, and when it is drawn again. */
@NullMarked
package org.ambassadorbot.core.page;

import org.jspecify.annotations.NullMarked;
