package org.ambassadorbot.core.platform;

import org.jspecify.annotations.Nullable;

/**
 * A message that one person wrote to others.
 *
 * @param text what it says, without the platform's markup
 * @param address where the platform shows it, if it says so
 */
public record FoundMessage(String text, @Nullable String address) {}
