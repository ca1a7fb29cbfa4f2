package org.ambassadorbot.core.feature.suggestion;

/** The number of a suggestion. */
record SuggestionId(long value) {}
