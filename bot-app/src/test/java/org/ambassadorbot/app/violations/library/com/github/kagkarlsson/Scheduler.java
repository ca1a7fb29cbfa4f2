package org.ambassadorbot.app.violations.library.com.github.kagkarlsson;

/** Stands for the scheduler. */
public interface Scheduler {}
