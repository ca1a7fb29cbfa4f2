package org.ambassadorbot.app.live;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.multibindings.OptionalBinder;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.SlackSettings;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.core.CoreModule;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.link.PublicAddress;
import org.ambassadorbot.core.outbox.DeliveryObserver;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.schedule.JobObserver;
import org.ambassadorbot.core.store.Database;

/** Lists the modules that a configuration asks for. */
final class WiringModule extends AbstractModule {
  private final Configuration configuration;
  private final Metrics metrics;

  private WiringModule(Configuration configuration, Metrics metrics) {
    this.configuration = configuration;
    this.metrics = metrics;
  }

  /** Everything that the bot consists of, not started yet. */
  static Injector inject(
      Configuration configuration,
      Database database,
      Metrics metrics,
      Clock clock,
      List<Module> more) {
    List<Module> modules = new ArrayList<>();
    modules.add(new CoreModule(database, Keys.of(configuration), defaults(configuration), clock));
    modules.add(new WiringModule(configuration, metrics));
    modules.addAll(more);
    return Guice.createInjector(Stage.PRODUCTION, modules);
  }

  @Override
  protected void configure() {
    bind(Metrics.class).toInstance(metrics);
    OptionalBinder.newOptionalBinder(binder(), PublicAddress.class)
        .setBinding()
        .toInstance(publicAddress());
    OptionalBinder.newOptionalBinder(binder(), DeliveryObserver.class)
        .setBinding()
        .toInstance(
            (state, cause) -> {
              metrics.delivery(state.name());
              if (cause != null) {
                metrics.deliveryFailure(cause.label());
              }
            });
    OptionalBinder.newOptionalBinder(binder(), JobObserver.class)
        .setBinding()
        .toInstance(
            (job, outcome, took) -> metrics.job(job, outcome.name().toLowerCase(Locale.ROOT)));
    if (configuration.slack() != null) {
      install(
          new SlackModule(
              configuration.slack(),
              configuration.server().publicUrl(),
              configuration.defaults().language()));
    }
    if (configuration.teams() != null) {
      install(new TeamsModule(configuration.teams()));
    }
  }

  /**
   * Pictures are fetched by the platforms, which see this machine only when they are make-believe.
   */
  private PublicAddress publicAddress() {
    URI address = configuration.server().publicUrl();
    SlackSettings slack = configuration.slack();
    boolean isMakeBelieve = slack != null && slack.isMakeBelieve();
    boolean isPublic = address.getScheme().equals("https") && !configuration.server().isLoopback();
    return new PublicAddress(address.toString(), isPublic || isMakeBelieve);
  }

  static Defaults defaults(Configuration configuration) {
    return new Defaults(
        configuration.defaults().language(),
        configuration.defaults().zone(),
        configuration.defaults().country(),
        configuration.defaults().workingHours().toString(),
        configuration.administrators(),
        shared(configuration));
  }

  /** The platforms whose only credentials stand in the environment. */
  private static Set<PlatformId> shared(Configuration configuration) {
    Set<PlatformId> shared = new HashSet<>();
    SlackSettings slack = configuration.slack();
    if (slack != null && slack.oauth() == null) {
      shared.add(new PlatformId("slack"));
    }
    if (configuration.teams() != null) {
      shared.add(new PlatformId("teams"));
    }
    return shared;
  }
}
