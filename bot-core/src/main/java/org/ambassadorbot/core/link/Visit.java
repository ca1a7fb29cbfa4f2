package org.ambassadorbot.core.link;

/**
 * Somebody who follows a link, as their browser shows itself; kept in memory for a second at most.
 *
 * @param address the network address they call from
 * @param agent how their browser calls itself
 */
public record Visit(String address, String agent) {}
