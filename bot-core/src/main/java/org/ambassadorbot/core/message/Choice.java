package org.ambassadorbot.core.message;

/** One possible answer of a choice: what comes back, and what people read. */
public record Choice(String value, String label) {}
