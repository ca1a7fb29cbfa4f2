package org.ambassadorbot.app.configuration;

/** How log lines are written. */
public enum LogFormat {
  TEXT,
  JSON
}
