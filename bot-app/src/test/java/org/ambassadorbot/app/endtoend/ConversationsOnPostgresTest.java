package org.ambassadorbot.app.endtoend;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Some conversations through the real adapters and a database server. The core's own tests hold
 * every conversation on PostgreSQL; this one is about the whole bot starting and working there.
 */
@Suite
@SelectPackages({
  "org.ambassadorbot.core.feature.points",
  "org.ambassadorbot.core.feature.recruiting"
})
@IncludeTags("conversation")
@ConfigurationParameter(key = "ambassador.stages", value = "first, on PostgreSQL")
class ConversationsOnPostgresTest {}
