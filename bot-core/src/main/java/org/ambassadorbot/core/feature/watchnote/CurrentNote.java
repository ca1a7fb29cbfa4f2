package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;

/** The note that takes in items: there always is one, once somebody asks for it. */
final class CurrentNote {
  private final NoteStore notes;
  private final RhythmStore rhythms;
  private final NoteJobs jobs;
  private final Clock clock;

  @Inject
  CurrentNote(NoteStore notes, RhythmStore rhythms, NoteJobs jobs, Clock clock) {
    this.notes = notes;
    this.rhythms = rhythms;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The open note, opened if there is none. Repeatable. */
  Note open(ProgrammeId programme) {
    return openAfter(programme, clock.instant());
  }

  /** The open note; if there is none, one that closes after a moment. */
  Note openAfter(ProgrammeId programme, Instant moment) {
    Optional<Note> there = notes.in(programme, Note.State.OPEN);
    if (there.isPresent()) {
      return there.get();
    }
    Rhythm rhythm = rhythms.of(programme);
    notes.open(programme, rhythm.after(moment));
    Note note = notes.in(programme, Note.State.OPEN).orElseThrow();
    jobs.planOpen(note, rhythm);
    return note;
  }

  /** Has the open note close later: it takes in items for another week. */
  Note closeAfter(Note open, Instant moment) {
    Rhythm rhythm = rhythms.of(open.programme());
    notes.postpone(open, rhythm.after(moment));
    Note later = notes.find(open.programme(), open.id()).orElseThrow();
    jobs.planOpen(later, rhythm);
    return later;
  }

  /** The rhythm changed: what has not closed follows it. */
  void follow(ProgrammeId programme) {
    notes
        .in(programme, Note.State.OPEN)
        .ifPresent(open -> closeAfter(open, draftOr(programme, clock.instant())));
  }

  /** A note never closes before the one that waits has left. */
  private Instant draftOr(ProgrammeId programme, Instant now) {
    return notes
        .in(programme, Note.State.DRAFT)
        .map(draft -> draft.deadlines().sending())
        .filter(sending -> sending.isAfter(now))
        .orElse(now);
  }
}
