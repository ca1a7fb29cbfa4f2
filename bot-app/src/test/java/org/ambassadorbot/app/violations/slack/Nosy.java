package org.ambassadorbot.app.violations.slack;

import org.ambassadorbot.app.violations.core.feature.second.Second;

/** An adapter that knows a feature. */
public record Nosy(Second second) {}
