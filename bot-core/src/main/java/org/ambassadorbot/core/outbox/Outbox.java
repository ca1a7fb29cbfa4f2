package org.ambassadorbot.core.outbox;

import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.MessageRef;

/** Everything the bot sends outside an HTTP answer. Thread-safe; joins the caller's transaction. */
public interface Outbox {

  /**
   * Puts a message for a person on its way, to the account they used last. Repeatable: a key sends
   * once. What they muted is given up, which uses the key up too.
   *
   * @return whether the key was new
   */
  boolean tell(Notice notice);

  /**
   * The same for what a person asked for a moment ago and could not be answered at once: it waits
   * for no decent hour, and has no topic.
   */
  boolean answer(Notice notice);

  /** What a person was told by a message that stands before them; empty for any other message. */
  Optional<Told> told(ProgrammeId programme, PersonId person, MessageRef message);

  /**
   * What a message told.
   *
   * @param isOneOfSeveral whether it waited with others, so that one message tells them all
   */
  record Told(String key, boolean isOneOfSeveral) {}
}
