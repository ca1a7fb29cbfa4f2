/** What the bot answers to one interaction, as a value. */
@NullMarked
package org.ambassadorbot.core.reply;

import org.jspecify.annotations.NullMarked;
