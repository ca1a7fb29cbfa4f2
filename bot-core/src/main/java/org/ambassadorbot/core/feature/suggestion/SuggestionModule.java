package org.ambassadorbot.core.feature.suggestion;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.ambassadorbot.core.dispatch.Feature;

/** Wires what people suggest and what organisers decide. */
public final class SuggestionModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(SuggestionFeature.class);
    features.addBinding().to(ReviewFeature.class);
    features.addBinding().to(PublicationFeature.class);
    features.addBinding().to(SuggestionData.class);
  }
}
