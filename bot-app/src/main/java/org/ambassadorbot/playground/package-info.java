/**
 * Two make-believe companies on Slack and on Teams, to try the bot and to test it, without any
 * account.
 */
@NullMarked
package org.ambassadorbot.playground;

import org.jspecify.annotations.NullMarked;
