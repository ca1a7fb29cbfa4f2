package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;

/** What a delivery aims at: a place for a new message, or a message that stands. */
public sealed interface Target {

  WorkspaceId workspace();

  /** Whether hitting the target twice shows the same as hitting it once. */
  boolean isRepeatable();

  /** A place. */
  record Place(Destination destination) implements Target {
    @Override
    public WorkspaceId workspace() {
      return destination.workspace();
    }

    @Override
    public boolean isRepeatable() {
      return destination instanceof Destination.Home;
    }
  }

  /** A message whose content is replaced. */
  record Standing(MessageRef message) implements Target {
    @Override
    public WorkspaceId workspace() {
      return message.workspace();
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }
  }
}
