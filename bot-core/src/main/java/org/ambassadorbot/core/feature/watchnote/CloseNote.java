package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closes the open note: what it holds becomes a draft, or waits for more. */
final class CloseNote {
  /** However late a note closes, the team has this long to look at the draft. */
  private static final Duration TIME_TO_LOOK = Duration.ofHours(1);

  private final NoteStore notes;
  private final ItemStore items;
  private final CurrentNote current;
  private final RhythmStore rhythms;
  private final NoteJobs jobs;
  private final Clock clock;

  @Inject
  CloseNote(
      NoteStore notes,
      ItemStore items,
      CurrentNote current,
      RhythmStore rhythms,
      NoteJobs jobs,
      Clock clock) {
    this.notes = notes;
    this.items = items;
    this.current = current;
    this.rhythms = rhythms;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** What came of closing. */
  sealed interface Result {}

  /** A draft waits to leave. */
  record Drafted(Note draft, List<Item> items) implements Result {}

  /** Too little for a note: it stays open for another week. */
  record Thin(Note open, int count) implements Result {}

  /** The one before has not left yet. */
  record Waiting(Note draft) implements Result {}

  /** Closes a note at its deadline: it is a draft if it is long enough for the programme. */
  Result close(Note open) {
    return close(open, rhythms.of(open.programme()).threshold());
  }

  /** Closes a note that holds at least so many items worth showing. */
  Result close(Note open, int threshold) {
    Instant now = clock.instant();
    Instant moment = later(now, open.deadlines().closing());
    Optional<Note> before = notes.in(open.programme(), Note.State.DRAFT);
    if (before.isPresent()) {
      current.closeAfter(open, later(moment, before.get().deadlines().sending()));
      return new Waiting(before.get());
    }
    List<Item> candidates = items.in(open);
    List<Item> chosen = ChooseItems.choose(candidates, now);
    if (chosen.size() < threshold) {
      return new Thin(current.closeAfter(open, moment), chosen.size());
    }
    return draft(open, candidates, chosen);
  }

  private Result draft(Note open, List<Item> candidates, List<Item> chosen) {
    Instant now = clock.instant();
    notes.move(open, Note.State.DRAFT);
    Instant sends = later(open.deadlines().sending(), now.plus(TIME_TO_LOOK));
    Note next = current.openAfter(open.programme(), later(now, open.deadlines().closing()));
    List<Item> left = new ArrayList<>(candidates);
    left.removeAll(chosen);
    for (Item item : left) {
      if (ChooseItems.isFresh(item, now)) {
        items.carry(item, next);
      } else {
        items.remove(item);
      }
    }
    items.order(chosen);
    Note drafted = notes.find(open.programme(), open.id()).orElseThrow();
    notes.postpone(drafted, new Rhythm.Deadlines(open.deadlines().closing(), sends));
    Note planned = notes.find(open.programme(), open.id()).orElseThrow();
    jobs.planDraft(planned);
    return new Drafted(planned, items.in(planned));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
