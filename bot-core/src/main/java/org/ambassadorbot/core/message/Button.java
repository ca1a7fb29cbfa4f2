package org.ambassadorbot.core.message;

/** A button: its label, what it does, and how much it stands out. */
public record Button(String label, ButtonAction action, Look look) {

  /** How much a button stands out. */
  public enum Look {
    PLAIN,
    PRIMARY,
    DANGER
  }

  /** A plain button that tells the bot it was pressed. */
  public static Button press(String label, ActionId action, String argument) {
    return new Button(label, new ButtonAction.Press(action, argument), Look.PLAIN);
  }

  /** A plain button that opens a form. */
  public static Button open(String label, FormId form, String argument) {
    return new Button(label, new ButtonAction.OpenForm(form, argument), Look.PLAIN);
  }

  /** A plain button that opens an address in the browser. */
  public static Button visit(String label, String url) {
    return new Button(label, new ButtonAction.Visit(url), Look.PLAIN);
  }

  /** The same button, as the one most people will want. */
  public Button primary() {
    return new Button(label, action, Look.PRIMARY);
  }

  /** The same button, as one that takes something away. */
  public Button danger() {
    return new Button(label, action, Look.DANGER);
  }
}
