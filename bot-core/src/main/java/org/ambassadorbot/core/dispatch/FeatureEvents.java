package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;

/** Hands events to the features that listen. */
final class FeatureEvents implements Events {
  private final Catalogue catalogue;

  @Inject
  FeatureEvents(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void tell(ProgrammeEvent event) {
    hand(event);
  }

  private <E extends ProgrammeEvent> void hand(E event) {
    @SuppressWarnings("unchecked") // an object's own class is a class of its type
    Class<E> type = (Class<E>) event.getClass();
    catalogue.events(type).forEach(handler -> handler.on(event));
  }
}
