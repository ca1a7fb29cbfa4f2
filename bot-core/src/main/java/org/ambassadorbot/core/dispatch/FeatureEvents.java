package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;

/** Hands events to the features that listen; they are known only once all of them are built. */
final class FeatureEvents implements Events {
  private final Provider<Catalogue> catalogue;

  @Inject
  FeatureEvents(Provider<Catalogue> catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void tell(ProgrammeEvent event) {
    hand(event);
  }

  private <E extends ProgrammeEvent> void hand(E event) {
    @SuppressWarnings("unchecked") // an object's own class is a class of its type
    Class<E> type = (Class<E>) event.getClass();
    catalogue.get().events(type).forEach(handler -> handler.on(event));
  }
}
