/** Calls to Slack's Web API, with deadlines and typed failures. */
@NullMarked
package org.ambassadorbot.slack.web;

import org.jspecify.annotations.NullMarked;
