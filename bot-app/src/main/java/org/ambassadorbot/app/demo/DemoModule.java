package org.ambassadorbot.app.demo;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import java.time.Duration;
import org.ambassadorbot.core.dispatch.ProfilePatience;
import org.ambassadorbot.core.link.Fetcher;

/**
 * Wires the make-believe company's own site before the way to everybody else's, and as much
 * patience as a slow machine needs: who the organiser is must be known before the first scene.
 */
final class DemoModule extends AbstractModule {
  private static final ProfilePatience LONG = new ProfilePatience(Duration.ofSeconds(30));

  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), Fetcher.class).setBinding().to(ExampleSite.class);
    OptionalBinder.newOptionalBinder(binder(), ProfilePatience.class).setBinding().toInstance(LONG);
  }
}
