package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One call to make: its name for observers, and whether making it twice does no harm.
 *
 * @param url the whole address
 */
record Call(
    String name, boolean isRepeatable, String verb, String url, @Nullable ObjectNode content) {}
