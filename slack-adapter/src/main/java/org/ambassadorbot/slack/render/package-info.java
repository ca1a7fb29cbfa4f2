/** Cards and forms drawn as Block Kit: pure functions, within Slack's limits. */
@NullMarked
package org.ambassadorbot.slack.render;

import org.jspecify.annotations.NullMarked;
