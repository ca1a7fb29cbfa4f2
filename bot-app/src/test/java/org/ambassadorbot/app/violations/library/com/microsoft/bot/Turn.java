package org.ambassadorbot.app.violations.library.com.microsoft.bot;

/** Stands for the Bot Framework. */
public interface Turn {}
