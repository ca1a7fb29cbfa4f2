package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkPreviews;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Brings something into the note that is open. */
final class AddItem {
  private final CurrentNote current;
  private final NoteStore notes;
  private final ItemStore items;
  private final LinkPreviews previews;
  private final Clock clock;

  @Inject
  AddItem(
      CurrentNote current, NoteStore notes, ItemStore items, LinkPreviews previews, Clock clock) {
    this.current = current;
    this.notes = notes;
    this.items = items;
    this.previews = previews;
    this.clock = clock;
  }

  /** What came of adding. */
  sealed interface Result {}

  record Added(Item item, Note note) implements Result {}

  /** Somebody brought this link before; the note says when it was or will be published. */
  record AlreadyThere(Item item, Note note) implements Result {}

  Result add(Person contributor, ItemWords words, @Nullable RubricId rubric) {
    return add(contributor.programme(), words, rubric, Item.Origin.of(contributor.id()));
  }

  /** Adds what a feed proposes, unless it proposed it before and somebody took it out. */
  void propose(Feed feed, ItemWords words) {
    boolean isTakenOut = words.link() != null && items.wasTakenOut(feed, words.link());
    if (!isTakenOut) {
      add(feed.programme(), words, feed.rubric(), Item.Origin.ofFeed(feed.id()));
    }
  }

  private Result add(
      ProgrammeId programme, ItemWords words, @Nullable RubricId rubric, Item.Origin origin) {
    CanonicalUrl link = words.link();
    if (link != null && words.title().equals(link.key())) {
      previews.want(programme, link);
    }
    Note open = current.open(programme);
    Optional<ItemId> added =
        items.add(new ItemStore.Draft(open, rubric, words, origin), clock.instant());
    if (added.isPresent()) {
      return new Added(items.find(programme, added.get()).orElseThrow(), open);
    }
    Item first = words.linkKey().flatMap(key -> items.withLink(programme, key)).orElseThrow();
    return new AlreadyThere(first, notes.find(programme, first.note()).orElseThrow());
  }

  /** An accepted suggestion is a candidate; if its link is there already, it shares the credit. */
  void on(SuggestionAccepted event) {
    CanonicalUrl link = event.link() == null ? null : CanonicalUrl.of(event.link()).orElse(null);
    ItemWords words =
        new ItemWords(
            link, Wording.shorten(Wording.line(event.title()), ItemWords.LONGEST_TITLE), "", "");
    PersonId suggester = event.suggester();
    Item.Origin origin = Item.Origin.ofSuggestion(event.suggestion(), suggester);
    Note open = current.open(event.programme());
    ItemStore.Draft draft = new ItemStore.Draft(open, null, words, origin);
    if (items.add(draft, clock.instant()).isEmpty()) {
      words
          .linkKey()
          .flatMap(key -> items.withLink(event.programme(), key))
          .ifPresent(first -> credit(first, event.suggestion(), suggester));
    }
  }

  private void credit(Item first, long suggestion, PersonId suggester) {
    boolean isToCome =
        notes
            .find(first.programme(), first.note())
            .filter(note -> note.isIn(Note.State.OPEN) || note.isIn(Note.State.DRAFT))
            .isPresent();
    if (isToCome) {
      items.credit(first, suggestion, suggester);
    }
  }
}
