package org.ambassadorbot.core.outbox;

/**
 * A part of a batch that was gone through in one transaction.
 *
 * @param changed how many deliveries changed
 * @param position where the next portion begins
 * @param isLast whether nothing follows
 */
public record BatchPortion(int changed, long position, boolean isLast) {}
