package org.ambassadorbot.app.violations.app.two;

import org.ambassadorbot.app.violations.app.one.One;

/** The other half of a cycle. */
public record Two(One one) {}
