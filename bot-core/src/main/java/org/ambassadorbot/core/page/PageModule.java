package org.ambassadorbot.core.page;

import com.google.inject.AbstractModule;

/** Wires the pages that people have with the bot. */
public final class PageModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Pages.class).to(DurablePages.class);
  }
}
