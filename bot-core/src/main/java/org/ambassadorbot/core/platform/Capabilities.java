package org.ambassadorbot.core.platform;

/**
 * What a platform can do that another cannot.
 *
 * @param findsDeliveries whether {@link ChatPlatform#find} can tell if a message in doubt arrived
 * @param hasHomePage whether a person has a page of the bot that is drawn again without a message
 * @param hasGroups whether it keeps groups of people, as {@link ChatPlatform#groups} lists them
 */
public record Capabilities(boolean findsDeliveries, boolean hasHomePage, boolean hasGroups) {}
