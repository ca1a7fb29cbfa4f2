package org.ambassadorbot.core.link;

/** How far the bot may go to read pages: which machines, found how. */
public record Reach(AddressPolicy policy, NameResolver resolver) {}
