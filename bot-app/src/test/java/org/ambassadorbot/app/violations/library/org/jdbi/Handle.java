package org.ambassadorbot.app.violations.library.org.jdbi;

/** Stands for Jdbi. */
public interface Handle {}
