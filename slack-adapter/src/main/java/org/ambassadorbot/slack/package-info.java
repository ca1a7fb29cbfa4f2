/** Slack: what the bot says and hears, in Slack's own words. */
@NullMarked
package org.ambassadorbot.slack;

import org.jspecify.annotations.NullMarked;
