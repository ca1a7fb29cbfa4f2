package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambassadorbot.core.people.ProgrammeId;

/** What organisers do to the note being prepared: the draft, or the open note if there is none. */
final class PrepareNote {
  private final NoteStore notes;
  private final ItemStore items;
  private final RubricStore rubrics;
  private final EmptyRubrics emptyRubrics;
  private final Steps steps;
  private final Clock clock;

  @Inject
  PrepareNote(
      NoteStore notes,
      ItemStore items,
      RubricStore rubrics,
      EmptyRubrics emptyRubrics,
      Steps steps,
      Clock clock) {
    this.notes = notes;
    this.items = items;
    this.rubrics = rubrics;
    this.emptyRubrics = emptyRubrics;
    this.steps = steps;
    this.clock = clock;
  }

  /** The steps of a note's life. */
  record Steps(CurrentNote current, CloseNote closing, PublishNote publishing, NoteJobs jobs) {
    @Inject
    Steps {}
  }

  /** The note being prepared. */
  Note note(ProgrammeId programme) {
    return notes.in(programme, Note.State.DRAFT).orElseGet(() -> steps.current().open(programme));
  }

  /** The note that a form was about, if it still is being prepared. */
  Optional<Note> prepared(ProgrammeId programme, NoteId id) {
    return notes
        .find(programme, id)
        .filter(note -> note.isIn(Note.State.OPEN) || note.isIn(Note.State.DRAFT));
  }

  BoardCards.Board board(ProgrammeId programme) {
    Note note = note(programme);
    List<Item> held = items.in(note);
    return new BoardCards.Board(
        note,
        notes.nextNumber(programme),
        held,
        rubrics.all(programme),
        emptyRubrics.among(programme, held));
  }

  /** Which page of the board shows an item. */
  int pageOf(ProgrammeId programme, ItemId id) {
    List<Item> held = items.in(note(programme));
    return IntStream.range(0, held.size())
            .filter(i -> held.get(i).id().equals(id))
            .findFirst()
            .orElse(0)
        / BoardCards.PAGE;
  }

  /** Moves an item one place, inside its rubric; false when it is not on the board any more. */
  boolean move(ProgrammeId programme, ItemId id, int step) {
    List<Item> held = new ArrayList<>(items.in(note(programme)));
    int from =
        IntStream.range(0, held.size())
            .filter(i -> held.get(i).id().equals(id))
            .findFirst()
            .orElse(-1);
    if (from < 0) {
      return false;
    }
    int to = Math.max(0, Math.min(held.size() - 1, from + step));
    held.add(to, held.remove(from));
    items.order(held);
    return true;
  }

  /** Leaves an item of the draft to the note after it. */
  boolean later(ProgrammeId programme, ItemId id) {
    Note draft = note(programme);
    Optional<Item> found =
        items.in(draft).stream().filter(item -> item.id().equals(id)).findFirst();
    if (!draft.isIn(Note.State.DRAFT) || found.isEmpty()) {
      return false;
    }
    items.carry(found.get(), steps.current().open(programme));
    return true;
  }

  /** Skips a note: what it holds waits for the next. False when it has left already. */
  boolean skip(ProgrammeId programme, NoteId id) {
    Optional<Note> found = prepared(programme, id);
    if (found.isEmpty()) {
      return false;
    }
    Note note = found.get();
    if (note.isIn(Note.State.OPEN)) {
      steps.current().closeAfter(note, note.deadlines().closing());
      return true;
    }
    Note open = steps.current().open(programme);
    items.in(note).forEach(item -> items.carry(item, open));
    if (open.introduction().isBlank()) {
      notes.introduce(open, note.introduction());
    }
    return notes.move(note, Note.State.SKIPPED);
  }

  void introduce(Note note, String introduction) {
    notes.introduce(note, introduction);
  }

  /** Has a draft leave at another moment. */
  void postpone(Note draft, Instant sending) {
    notes.postpone(draft, new Rhythm.Deadlines(draft.deadlines().closing(), sending));
    steps.jobs().planDraft(notes.find(draft.programme(), draft.id()).orElseThrow());
  }

  /** Publishes what is being prepared, however little it is. */
  PublishNote.Result publish(ProgrammeId programme) {
    Note note = note(programme);
    if (note.isIn(Note.State.DRAFT)) {
      return items.in(note).isEmpty() ? new PublishNote.Empty() : steps.publishing().publish(note);
    }
    return steps.closing().close(note, 1) instanceof CloseNote.Drafted drafted
        ? steps.publishing().publish(drafted.draft())
        : new PublishNote.Empty();
  }

  /** What the open note would be if it closed now; a draft as it is. */
  List<Item> chosen(Note note) {
    List<Item> held = items.in(note);
    return note.isIn(Note.State.OPEN) ? ChooseItems.choose(held, clock.instant()) : held;
  }
}
