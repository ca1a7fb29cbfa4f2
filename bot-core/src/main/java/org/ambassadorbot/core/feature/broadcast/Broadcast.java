package org.ambassadorbot.core.feature.broadcast;

import java.time.Instant;
import org.ambassadorbot.core.outbox.Batch;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A message from the organisers to many.
 *
 * @param revision counts the changes of the draft
 * @param confirmation who had it sent, or null for a draft
 */
record Broadcast(
    BroadcastId id,
    ProgrammeId programme,
    PersonId author,
    BroadcastState state,
    int revision,
    Content content,
    @Nullable Confirmation confirmation) {
  /** What its messages are about. */
  static final Topic TOPIC = new Topic("broadcast", BroadcastPhrase.TOPIC);

  /**
   * What the organiser decides.
   *
   * @param replyTo who gets the answers
   * @param urgentReason why no hour holds it back, or null
   */
  record Content(
      Message message,
      Audience audience,
      Timing timing,
      PersonId replyTo,
      @Nullable String urgentReason) {

    boolean isUrgent() {
      return urgentReason != null;
    }
  }

  /** Who pressed the button, and when its messages begin to leave. */
  record Confirmation(PersonId by, Instant at, Instant startsAt) {}

  /** What is asked again when a button is pressed: which draft was read, in which state. */
  String read() {
    return id.value() + "." + revision;
  }

  Batch batch() {
    return new Batch(programme, "broadcast:" + id.value(), TOPIC, content.isUrgent());
  }

  /** What the link behind its button is counted as. */
  String linkPurpose() {
    return batch().name();
  }

  /** The key of the card on which its organiser follows it. */
  String cardKey() {
    return batch().name() + ":card:" + revision;
  }

  boolean isDraft() {
    return state == BroadcastState.DRAFT;
  }
}
