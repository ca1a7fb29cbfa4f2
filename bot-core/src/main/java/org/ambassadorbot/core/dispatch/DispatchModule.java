package org.ambassadorbot.core.dispatch;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Singleton;
import java.util.Set;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.i18n.Phrasebook;

/** Wires the path of an interaction. */
public final class DispatchModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class);
    bind(Bot.class).to(DurableBot.class);
    bind(Events.class).to(FeatureEvents.class);
    bind(Phrasebook.class).in(Singleton.class);
    bind(Introductions.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  Catalogue catalogue(Set<Feature> features) {
    Catalogue catalogue = new Catalogue();
    features.forEach(feature -> feature.offer(catalogue));
    return catalogue;
  }
}
