package org.ambassadorbot.app.violations.core.feature.second;

import org.ambassadorbot.app.violations.core.message.Knowing;

/** A feature that knows a word. */
public record Second(Knowing knowing) {}
