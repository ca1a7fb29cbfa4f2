package org.ambassadorbot.app.violations.core.ledger;

import java.net.http.HttpClient;
import org.ambassadorbot.app.violations.library.com.github.kagkarlsson.Scheduler;
import org.ambassadorbot.app.violations.library.com.google.inject.Injector;
import org.ambassadorbot.app.violations.library.com.microsoft.bot.Turn;
import org.ambassadorbot.app.violations.library.com.slack.api.Slack;
import org.ambassadorbot.app.violations.library.org.jdbi.Handle;

/** A core that knows every library it should not. */
public record Bound(
    Slack slack,
    Turn turn,
    Scheduler scheduler,
    Handle handle,
    Injector injector,
    HttpClient httpclient) {}
