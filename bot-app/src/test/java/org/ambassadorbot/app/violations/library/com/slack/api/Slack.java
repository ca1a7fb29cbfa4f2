package org.ambassadorbot.app.violations.library.com.slack.api;

/** Stands for the SDK of Slack. */
public interface Slack {}
