package org.ambassadorbot.core.photo;

/** The number of a photo in the store. */
public record PhotoId(long value) {}
