package org.ambassadorbot.app.demo;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import org.ambassadorbot.core.link.Fetcher;

/** Wires the make-believe company's own site before the way to everybody else's. */
final class ExampleSiteModule extends AbstractModule {
  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), Fetcher.class).setBinding().to(ExampleSite.class);
  }
}
