package org.ambassadorbot.core.link;

/**
 * How the outside reaches the bot, for links whose clicks are counted; bound by the application
 * that serves them.
 *
 * @param value without a slash at its end
 */
public record PublicAddress(String value) {}
