package org.ambassadorbot.slack.inbound;

import org.ambassadorbot.core.inbound.Incoming;

/** Something that concerns the bot, and how Slack lets it answer. */
public record Heard(Incoming incoming, ReplyWay way) {}
