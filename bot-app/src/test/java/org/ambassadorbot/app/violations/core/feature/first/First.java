package org.ambassadorbot.app.violations.core.feature.first;

import org.ambassadorbot.app.violations.core.feature.second.Second;

/** A feature that knows another one. */
public record First(Second second) {}
