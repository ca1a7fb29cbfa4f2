package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;

/** What a delivery aims at: a place for a new message, or a message that stands. */
public sealed interface Target {

  WorkspaceId workspace();

  /** What the platform's limit for one conversation counts. */
  String conversation();

  /** Whether hitting the target twice shows the same as hitting it once. */
  default boolean isRepeatable() {
    return true;
  }

  /** A place for a new message. */
  record Place(Destination destination) implements Target {
    @Override
    public WorkspaceId workspace() {
      return destination.workspace();
    }

    @Override
    public String conversation() {
      return destination.render(CONVERSATION);
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
    public String conversation() {
      return message.conversationId();
    }
  }

  /** A message that is taken away. */
  record Unwanted(MessageRef message) implements Target {
    @Override
    public WorkspaceId workspace() {
      return message.workspace();
    }

    @Override
    public String conversation() {
      return message.conversationId();
    }
  }

  /** The conversation of a destination. */
  Destination.Renderer<String> CONVERSATION =
      new Destination.Renderer<>() {
        @Override
        public String direct(Destination.Direct direct) {
          return direct.person().userId();
        }

        @Override
        public String beneath(Destination.Beneath beneath) {
          return direct(beneath.conversation());
        }

        @Override
        public String conversation(Destination.Conversation conversation) {
          return conversation.conversationId();
        }

        @Override
        public String whisper(Destination.Whisper whisper) {
          return whisper.conversation().conversationId();
        }

        @Override
        public String home(Destination.Home home) {
          return "home:" + home.person().userId();
        }
      };
}
