package org.ambassadorbot.app.violations.core.outbox;

import org.ambassadorbot.app.violations.core.feature.first.First;

/** An engine that knows a feature. */
public record Engine(First first) {}
