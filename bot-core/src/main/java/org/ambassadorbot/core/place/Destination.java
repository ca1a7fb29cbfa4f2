package org.ambassadorbot.core.place;

import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Where a message goes. */
public sealed interface Destination {

  WorkspaceId workspace();

  <R> R render(Renderer<R> renderer);

  /** The conversation between the bot and one person. */
  record Direct(Identity person) implements Destination {
    @Override
    public WorkspaceId workspace() {
      return person.workspace();
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.direct(this);
    }
  }

  /**
   * The conversation between the bot and one person, beneath a message that the bot sent there: in
   * its thread, for all to see in the conversation too. Where there are no threads, and when that
   * message is gone, it is the conversation alone.
   */
  record Beneath(Direct conversation, MessageRef message) implements Destination {
    @Override
    public WorkspaceId workspace() {
      return conversation.workspace();
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.beneath(this);
    }
  }

  /** A conversation of the platform, in one of its threads when there is one. */
  record Conversation(WorkspaceId workspace, String conversationId, @Nullable String threadId)
      implements Destination {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.conversation(this);
    }
  }

  /** A conversation of several people, where one person alone sees the message. */
  record Whisper(Conversation conversation, String userId) implements Destination {
    @Override
    public WorkspaceId workspace() {
      return conversation.workspace();
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.whisper(this);
    }
  }

  /** A person's own page with the bot; sending there replaces what it showed. */
  record Home(Identity person) implements Destination {
    @Override
    public WorkspaceId workspace() {
      return person.workspace();
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.home(this);
    }
  }

  /** One method per kind of place. */
  interface Renderer<R> {
    R direct(Direct direct);

    R beneath(Beneath beneath);

    R conversation(Conversation conversation);

    R whisper(Whisper whisper);

    R home(Home home);
  }
}
