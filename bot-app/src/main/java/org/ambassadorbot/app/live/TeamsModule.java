package org.ambassadorbot.app.live;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.ambassadorbot.app.configuration.TeamsSettings;
import org.ambassadorbot.app.observation.Metrics;
import org.ambassadorbot.core.platform.Addresses;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.teams.TeamsEndpoint;
import org.ambassadorbot.teams.connector.AddressBook;
import org.ambassadorbot.teams.connector.TeamsPlatform;

/** Wires the Teams adapter. */
final class TeamsModule extends AbstractModule {
  private final TeamsSettings settings;

  TeamsModule(TeamsSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), ChatPlatform.class).addBinding().to(TeamsPlatform.class);
  }

  private org.ambassadorbot.teams.TeamsSettings adapterSettings() {
    TeamsSettings.Credentials credentials = settings.credentials();
    return new org.ambassadorbot.teams.TeamsSettings(
        credentials == null ? "" : credentials.appId(),
        credentials == null ? "" : credentials.password().reveal(),
        credentials == null ? null : credentials.tenantId(),
        settings.endpoints().openId(),
        settings.endpoints().token(),
        settings.serviceHosts(),
        settings.allowsUnauthenticated());
  }

  @Provides
  @Singleton
  AddressBook addressBook(Addresses addresses) {
    return new AddressBook(addresses);
  }

  @Provides
  @Singleton
  TeamsPlatform platform(AddressBook addresses, Metrics metrics, Clock clock) {
    return new TeamsPlatform(
        adapterSettings().connector(),
        addresses,
        (method, outcome, duration) -> metrics.platformCall("teams", method, outcome, duration),
        settings.requestsPerSecond(),
        clock);
  }

  @Provides
  @Singleton
  TeamsEndpoint endpoint(AddressBook addresses, MeasuredBot bot) {
    return new TeamsEndpoint(adapterSettings(), addresses, bot);
  }
}
