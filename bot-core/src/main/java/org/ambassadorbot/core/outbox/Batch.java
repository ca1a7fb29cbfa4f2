package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.people.ProgrammeId;

/**
 * A message to many, in the store as the deliveries that bear its name.
 *
 * @param name such as {@code broadcast:12}; at most 50 characters
 * @param topic what it is about, for those who muted it
 * @param isUrgent whether it goes out at any hour and outside the weekly budget
 */
public record Batch(ProgrammeId programme, String name, Topic topic, boolean isUrgent) {
  public Batch {
    if (name.isBlank() || name.length() > 50) {
      throw new IllegalArgumentException("not a batch name: " + name);
    }
  }

  /** The batch of the messages that take this one's messages away. */
  public Batch withdrawal() {
    return new Batch(programme, name + ":w", topic, isUrgent);
  }

  /** The batch of the updates that show this one's new content in messages already sent. */
  public Batch correction() {
    return new Batch(programme, name + ":c", topic, isUrgent);
  }
}
