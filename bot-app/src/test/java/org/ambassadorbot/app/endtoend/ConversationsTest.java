package org.ambassadorbot.app.endtoend;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The conversations of the core's tests, through the real adapters, each platform being first.
 * Those about broadcasts are held by the core alone for now: they count on dialogs that open from
 * typed words.
 */
@Suite
@SelectPackages("org.ambassadorbot.core.feature")
@ExcludePackages({
  "org.ambassadorbot.core.feature.broadcast",
  "org.ambassadorbot.core.feature.privacy"
})
@IncludeTags("conversation")
@ConfigurationParameter(key = "ambassador.stages", value = "first, on SQLite")
class ConversationsTest {}
