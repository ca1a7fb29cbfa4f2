package org.ambassadorbot.core.feature.watchnote;

/** The number of a rubric in the store. */
record RubricId(long value) {}
