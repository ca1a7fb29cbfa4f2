package org.ambassadorbot.core.feature.watchnote;

/** The number of a watch note, published or not in the store. */
record NoteId(long value) {}
