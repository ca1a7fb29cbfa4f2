package org.ambassadorbot.core.feature.watchnote;

import java.time.Instant;
import org.ambassadorbot.core.outbox.Batch;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A watch note.
 *
 * @param issue its number and when it was published, or nothing before
 * @param mailedTo the last person whose message is on its way
 */
record Note(
    NoteId id,
    ProgrammeId programme,
    State state,
    Rhythm.Deadlines deadlines,
    String introduction,
    @Nullable Issue issue,
    long mailedTo) {
  /** What its messages are about. */
  static final Topic TOPIC = new Topic("watch-note", NotePhrase.TOPIC);

  static final int LONGEST_INTRODUCTION = 1_500;

  /** Where a note stands. */
  enum State {
    /** Takes in items. */
    OPEN,
    /** Closed, composed, and read over until it leaves. */
    DRAFT,
    PUBLISHED,
    SKIPPED
  }

  /** What a note is known by once it is published. */
  record Issue(int number, Instant publishedAt) {}

  boolean isIn(State wanted) {
    return state == wanted;
  }

  /** The messages that carry it. */
  Batch batch() {
    return new Batch(programme, "watchnote:" + id.value(), TOPIC, false);
  }
}
