package org.ambassadorbot.core;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.directory.DirectoryModule;
import org.ambassadorbot.core.dispatch.DispatchModule;
import org.ambassadorbot.core.export.ExportModule;
import org.ambassadorbot.core.feature.FeaturesModule;
import org.ambassadorbot.core.ledger.LedgerModule;
import org.ambassadorbot.core.link.LinkModule;
import org.ambassadorbot.core.outbox.OutboxModule;
import org.ambassadorbot.core.page.PageModule;
import org.ambassadorbot.core.schedule.ScheduleModule;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.SecretBox;

/** The engine and its features; the application adds the platforms. */
public final class CoreModule extends AbstractModule {
  private final Database database;
  private final Optional<SecretBox> secrets;
  private final Defaults defaults;
  private final Clock clock;

  public CoreModule(
      Database database, Optional<SecretBox> secrets, Defaults defaults, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.defaults = defaults;
    this.clock = clock;
  }

  @Override
  protected void configure() {
    bind(Database.class).toInstance(database);
    bind(new TypeLiteral<Optional<SecretBox>>() {}).toInstance(secrets);
    bind(Defaults.class).toInstance(defaults);
    bind(Clock.class).toInstance(clock);
    install(new DirectoryModule());
    install(new LedgerModule());
    install(new LinkModule());
    install(new ScheduleModule());
    install(new OutboxModule());
    install(new PageModule());
    install(new DispatchModule());
    install(new ExportModule());
    install(new FeaturesModule());
  }
}
