package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionPublished;
import org.ambassadorbot.core.event.ProgrammeEvent.WatchNotePublished;

/** Gives a draft its number and has it go out, once. */
final class PublishNote {
  private final NoteStore notes;
  private final ItemStore items;
  private final Archiving archiving;
  private final MailNote mailing;
  private final Events events;
  private final Clock clock;

  @Inject
  PublishNote(
      NoteStore notes,
      ItemStore items,
      Archiving archiving,
      MailNote mailing,
      Events events,
      Clock clock) {
    this.notes = notes;
    this.items = items;
    this.archiving = archiving;
    this.mailing = mailing;
    this.events = events;
    this.clock = clock;
  }

  /** Where past items are found again, and under which names. */
  record Archiving(ArchiveStore archive, RubricStore rubrics) {
    @Inject
    Archiving {}
  }

  /** What came of publishing. */
  sealed interface Result {}

  record Published(Note note, List<Item> items) implements Result {}

  /** Nothing was left in it: nothing goes out and no number is used. */
  record Empty() implements Result {}

  /** It has left already, or was skipped. */
  record Gone() implements Result {}

  Result publish(Note draft) {
    List<Item> chosen = items.in(draft);
    if (chosen.isEmpty()) {
      return notes.move(draft, Note.State.SKIPPED) ? new Empty() : new Gone();
    }
    int number = notes.nextNumber(draft.programme());
    Instant now = clock.instant();
    if (!notes.publish(draft, number, now)) {
      return new Gone();
    }
    archive(draft, chosen);
    chosen.forEach(item -> tell(item, number));
    events.tell(new WatchNotePublished(draft.programme(), number));
    mailing.begin(draft.id());
    return new Published(notes.find(draft.programme(), draft.id()).orElseThrow(), chosen);
  }

  private void archive(Note draft, List<Item> chosen) {
    Map<RubricId, Rubric> rubrics =
        archiving.rubrics().all(draft.programme()).stream()
            .collect(Collectors.toMap(Rubric::id, Function.identity()));
    chosen.forEach(
        item -> {
          Rubric rubric = item.rubric() == null ? null : rubrics.get(item.rubric());
          archiving.archive().add(item, rubric == null ? "" : rubric.name());
        });
  }

  private void tell(Item item, int number) {
    if (item.origin().suggestion() != null && item.origin().credited() != null) {
      events.tell(
          new SuggestionPublished(
              item.programme(),
              Objects.requireNonNull(item.origin().suggestion()),
              Objects.requireNonNull(item.origin().credited()),
              number,
              item.words().title()));
    }
  }
}
