package org.ambassadorbot.app.violations.core.directory;

import org.ambassadorbot.app.violations.slack.Nosy;

/** A core that knows an adapter. */
public record Outward(Nosy nosy) {}
