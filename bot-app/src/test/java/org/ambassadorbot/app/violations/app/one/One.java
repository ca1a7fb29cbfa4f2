package org.ambassadorbot.app.violations.app.one;

import org.ambassadorbot.app.violations.app.two.Two;

/** One half of a cycle. */
public record One(Two two) {}
