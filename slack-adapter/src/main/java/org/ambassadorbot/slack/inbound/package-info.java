/** What Slack sends, authenticated and turned into what the core understands. */
@NullMarked
package org.ambassadorbot.slack.inbound;

import org.jspecify.annotations.NullMarked;
