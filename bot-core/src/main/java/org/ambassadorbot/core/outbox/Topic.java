package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.i18n.Phrase;

/**
 * A kind of message that the bot sends unasked, and that people may do without. Whoever sends such
 * messages declares it in the catalogue, so that people can choose.
 *
 * @param name what the store calls it; once released, it stays
 * @param title what people call it, such as « la note de veille »
 */
public record Topic(String name, Phrase title) {
  public Topic {
    if (!name.matches("[a-z-]{1,40}")) {
      throw new IllegalArgumentException("not a topic's name: " + name);
    }
  }
}
