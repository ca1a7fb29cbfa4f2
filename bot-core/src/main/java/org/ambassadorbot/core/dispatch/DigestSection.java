package org.ambassadorbot.core.dispatch;

import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.Programme;

/** A feature's part of the digest that goes to many: where a challenge stands, what is coming. */
@FunctionalInterface
public interface DigestSection {

  /**
   * What the digest says under its items; empty when there is nothing to say. Asked once for each
   * language, not for each person: it names nobody who has not agreed to it and says nothing
   * private. A digest of these parts alone is not sent. Only reads, inside a transaction.
   *
   * @param moment when the digest goes out
   */
  List<DigestPart> say(Programme programme, Texts texts, Instant moment);
}
