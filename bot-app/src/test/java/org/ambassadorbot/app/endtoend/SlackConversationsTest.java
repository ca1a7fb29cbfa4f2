package org.ambassadorbot.app.endtoend;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The conversations of the core's tests through the real adapters, Slack being first. */
@Suite
@SelectPackages("org.ambassadorbot.core.feature")
@IncludeTags("conversation")
@ConfigurationParameter(key = "ambassador.stages", value = "Slack first, on SQLite")
class SlackConversationsTest {}
