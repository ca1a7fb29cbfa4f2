package org.ambassadorbot.core.outbox;

import java.util.List;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A message for one person that they did not ask for at this moment: it waits for a decent hour.
 *
 * @param key names the intended message, such as {@code suggestion:12:accepted}; unique in the
 *     programme
 * @param topic what it is about when the programme takes the initiative: it counts in the person's
 *     weekly budget, and they may have muted it; null for news of something they did
 * @param earlier the keys of what the person was told before of the same matter: it goes beneath
 *     the last of these that stands before them on the same account
 */
public record Notice(
    ProgrammeId programme,
    PersonId person,
    String key,
    Card card,
    @Nullable Topic topic,
    List<String> earlier) {

  public Notice {
    earlier = List.copyOf(earlier);
  }

  public Notice(
      ProgrammeId programme, PersonId person, String key, Card card, @Nullable Topic topic) {
    this(programme, person, key, card, topic, List.of());
  }

  /** News of something the person did, or has to do for others. */
  public Notice(ProgrammeId programme, PersonId person, String key, Card card) {
    this(programme, person, key, card, null);
  }

  /** The same as one more of what the person was told under these keys. */
  public Notice after(List<String> keys) {
    return new Notice(programme, person, key, card, topic, keys);
  }
}
