package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.schedule.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to a note at each of its moments; belongs to the caller's transaction. */
final class LiveNote {
  private static final Logger log = LoggerFactory.getLogger(LiveNote.class);

  private final NoteStore notes;
  private final EmptyRubrics emptyRubrics;
  private final CloseNote closing;
  private final PublishNote publishing;
  private final TellNote telling;
  private final Clock clock;

  @Inject
  LiveNote(
      NoteStore notes,
      EmptyRubrics emptyRubrics,
      CloseNote closing,
      PublishNote publishing,
      TellNote telling,
      Clock clock) {
    this.notes = notes;
    this.emptyRubrics = emptyRubrics;
    this.closing = closing;
    this.publishing = publishing;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * A moment has come; if it was put off meanwhile, or has passed into another, nothing is done.
   */
  void run(Run run) {
    Optional<NoteJobs.Due> due = NoteJobs.Due.of(run);
    due.flatMap(found -> notes.find(found.note()))
        .ifPresent(note -> live(note, due.orElseThrow().moment()));
  }

  private void live(Note note, NoteJobs.Moment moment) {
    switch (moment) {
      case ASK -> ask(note);
      case CLOSE -> close(note);
      case SEND -> send(note);
    }
  }

  private void ask(Note note) {
    if (note.isIn(Note.State.OPEN) && note.deadlines().closing().isAfter(clock.instant())) {
      telling.ask(note, emptyRubrics.of(note));
    }
  }

  private void close(Note note) {
    if (!note.isIn(Note.State.OPEN) || note.deadlines().closing().isAfter(clock.instant())) {
      return;
    }
    CloseNote.Result result = closing.close(note);
    if (result instanceof CloseNote.Drafted drafted) {
      List<Rubric> missing = emptyRubrics.among(drafted.draft().programme(), drafted.items());
      telling.drafted(drafted.draft(), drafted.items().size(), missing);
      log.info("note {} is a draft of {} items", note.id().value(), drafted.items().size());
    } else if (result instanceof CloseNote.Thin thin && thin.count() > 0) {
      telling.thin(thin.open(), thin.count());
    } else if (result instanceof CloseNote.Waiting waiting) {
      telling.waiting(waiting.draft());
    }
  }

  private void send(Note note) {
    if (!note.isIn(Note.State.DRAFT) || note.deadlines().sending().isAfter(clock.instant())) {
      return;
    }
    PublishNote.Result result = publishing.publish(note);
    if (result instanceof PublishNote.Empty) {
      telling.leftEmpty(note);
    }
    log.info("note {} has left: {}", note.id().value(), result.getClass().getSimpleName());
  }
}
