package org.ambassadorbot.core.reply;

import java.util.Map;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Form;
import org.jspecify.annotations.Nullable;

/** What the bot answers to one interaction; a value, so that nothing has been sent yet. */
public sealed interface Reply {

  <R> R render(Renderer<R> renderer);

  /** Nothing to say, or already on its way as a message. */
  record Nothing() implements Reply {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.nothing(this);
    }
  }

  /** An answer that everybody in the conversation sees, in the thread of the question. */
  record Say(Card card) implements Reply {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.say(this);
    }
  }

  /** An answer that only the person sees. */
  record SayPrivately(Card card) implements Reply {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.sayPrivately(this);
    }
  }

  /** The message with the pressed button becomes this card; said privately if it is gone. */
  record ReplaceSource(Card card) implements Reply {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.replaceSource(this);
    }
  }

  /** A form opens before the person; as a message where no dialog can open. */
  record OpenForm(Form form) implements Reply {
    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.openForm(this);
    }
  }

  /**
   * The form stays open and says what is wrong.
   *
   * @param errors a sentence by field name
   * @param form the form with the answers given, for platforms that must draw it again; features
   *     leave it out, the router fills it in
   */
  record FieldErrors(Map<String, String> errors, @Nullable Form form) implements Reply {
    public FieldErrors {
      errors = Map.copyOf(errors);
      if (errors.isEmpty()) {
        throw new IllegalArgumentException("no error to show");
      }
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.fieldErrors(this);
    }
  }

  /** One method per reply: a new reply does not compile until every adapter answers it. */
  interface Renderer<R> {
    R nothing(Nothing nothing);

    R say(Say say);

    R sayPrivately(SayPrivately say);

    R replaceSource(ReplaceSource replace);

    R openForm(OpenForm open);

    R fieldErrors(FieldErrors errors);
  }
}
