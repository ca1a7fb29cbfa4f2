package org.ambassadorbot.app.violations.teams;

import org.ambassadorbot.app.violations.slack.Nosy;

/** An adapter that knows the other one. */
public record Curious(Nosy nosy) {}
