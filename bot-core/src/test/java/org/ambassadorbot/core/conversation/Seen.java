package org.ambassadorbot.core.conversation;

import java.util.List;

/**
 * A message as somebody sees it.
 *
 * @param text its words; spaces are ordinary ones, whatever French typography asks for
 * @param buttons the labels of its buttons
 * @param isNew whether it came, or changed, since this person last did something
 */
public record Seen(String text, List<String> buttons, boolean isNew) {
  public Seen {
    text = text.replace('\u00a0', ' ').replace('\u202f', ' ');
    buttons = List.copyOf(buttons);
  }
}
