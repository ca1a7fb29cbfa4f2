package org.ambassadorbot.core.feature.watchnote;

/** The number of an item in the store. */
record ItemId(long value) {}
