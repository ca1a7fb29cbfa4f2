/** A make-believe Slack: its Web API, its requests to the bot, its people, its limits. */
@NullMarked
package org.ambassadorbot.playground.slack;

import org.jspecify.annotations.NullMarked;
