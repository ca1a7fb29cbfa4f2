package org.ambassadorbot.core.message;

/** What happens when a button is pressed. */
public sealed interface ButtonAction {
  /** The longest argument a button or a form may carry, in characters. */
  int LONGEST_ARGUMENT = 1_000;

  <R> R render(Renderer<R> renderer);

  /** Tells the bot; the argument comes back as it was given. */
  record Press(ActionId id, String argument) implements ButtonAction {
    public Press {
      requireShort(argument);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.press(this);
    }
  }

  /** Opens a form; said when the button is drawn because one platform must know beforehand. */
  record OpenForm(FormId form, String argument) implements ButtonAction {
    public OpenForm {
      requireShort(argument);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.openForm(this);
    }
  }

  /** Opens an address in the browser; the bot hears nothing of it. */
  record Visit(String url) implements ButtonAction {
    public Visit {
      WebAddress.require(url);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.visit(this);
    }
  }

  private static void requireShort(String argument) {
    if (argument.length() > LONGEST_ARGUMENT) {
      throw new IllegalArgumentException("argument of " + argument.length() + " characters");
    }
  }

  /** One method per action: a new action does not compile until every adapter draws it. */
  interface Renderer<R> {
    R press(Press press);

    R openForm(OpenForm open);

    R visit(Visit visit);
  }
}
