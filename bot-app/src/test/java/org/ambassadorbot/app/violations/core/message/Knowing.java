package org.ambassadorbot.app.violations.core.message;

import org.ambassadorbot.app.violations.core.outbox.Engine;

/** A word that knows the engine, which closes a cycle. */
public record Knowing(Engine engine) {}
