package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;

/** Plans what happens to a note at its moments; belongs to the caller's transaction. */
final class NoteJobs {
  static final String WEEK = "watch-note";
  static final String MAIL = "watch-mail";

  private final Schedule schedule;
  private final Clock clock;

  @Inject
  NoteJobs(Schedule schedule, Clock clock) {
    this.schedule = schedule;
    this.clock = clock;
  }

  /** A moment in the life of a note. */
  enum Moment {
    ASK,
    CLOSE,
    SEND;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which note a run is about, and what is to happen to it. */
  record Due(NoteId note, Moment moment) {

    /** Reads the key of a run of ours. */
    static Optional<Due> of(Run run) {
      String[] parts = run.key().split(":", 3);
      return Arrays.stream(Moment.values())
          .filter(moment -> moment.code().equals(parts[0]))
          .findFirst()
          .map(moment -> new Due(new NoteId(Long.parseLong(parts[1])), moment));
    }
  }

  /** Has an open note asked for and closed at its deadlines. */
  void planOpen(Note note, Rhythm rhythm) {
    Instant asking = rhythm.asking(note.deadlines().closing());
    if (asking.isAfter(clock.instant())) {
      schedule.once(WEEK, key(note, Moment.ASK, asking), asking, "");
    }
    Instant closing = note.deadlines().closing();
    schedule.once(WEEK, key(note, Moment.CLOSE, closing), closing, "");
  }

  /** Has a draft leave at its time. */
  void planDraft(Note note) {
    Instant sending = note.deadlines().sending();
    schedule.once(WEEK, key(note, Moment.SEND, sending), sending, "");
  }

  /** Has what is left of a published note's messages put on their way. */
  void mail(NoteId note) {
    schedule.once(MAIL, "note:" + note.value(), clock.instant(), "");
  }

  /**
   * Each moment has a key of its own: one put off is planned anew, and what it was is looked at.
   */
  private static String key(Note note, Moment moment, Instant at) {
    return moment.code() + ":" + note.id().value() + ":" + at.toEpochMilli();
  }
}
