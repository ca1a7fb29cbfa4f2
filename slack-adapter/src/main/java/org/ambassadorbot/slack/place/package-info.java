/** How Slack names workspaces, conversations and messages. */
@NullMarked
package org.ambassadorbot.slack.place;

import org.jspecify.annotations.NullMarked;
