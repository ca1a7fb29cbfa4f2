package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Changes, takes out or supports what has been brought; every right is looked at now. */
final class ChangeItem {
  private final NoteStore notes;
  private final ItemStore items;
  private final RubricStore rubrics;

  @Inject
  ChangeItem(NoteStore notes, ItemStore items, RubricStore rubrics) {
    this.notes = notes;
    this.items = items;
    this.rubrics = rubrics;
  }

  /** What came of it. */
  sealed interface Result {}

  record Done(Item item) implements Result {}

  /** Somebody else's, and this person does not edit the note. */
  record NotAllowed(Item item) implements Result {}

  /** Taken out by somebody meanwhile. */
  record Removed(Item item) implements Result {}

  /** Changed by somebody meanwhile. */
  record Different(Item item) implements Result {}

  /** The note it is in has closed or left. */
  record Closed(Item item, Note note) implements Result {}

  record LinkTaken(Item first) implements Result {}

  /** One's own item. */
  record Own(Item item) implements Result {}

  record Unknown() implements Result {}

  /** The item this person may change now, or why not. */
  Result look(Person person, ItemId id) {
    Optional<Item> found = items.find(person.programme(), id);
    if (found.isEmpty()) {
      return new Unknown();
    }
    Item item = found.get();
    if (item.state().isRemoved()) {
      return new Removed(item);
    }
    Note note = notes.find(person.programme(), item.note()).orElseThrow();
    boolean isOrganiser = person.has(Role.ORGANISER);
    if (!note.isIn(Note.State.OPEN) && !(isOrganiser && note.isIn(Note.State.DRAFT))) {
      return new Closed(item, note);
    }
    return isOrganiser || item.isOf(person.id()) || isOwnerOfRubric(person, item)
        ? new Done(item)
        : new NotAllowed(item);
  }

  private boolean isOwnerOfRubric(Person person, Item item) {
    return item.rubric() != null
        && rubrics
            .find(person.programme(), item.rubric())
            .filter(rubric -> rubric.isOwnedBy(person.id()))
            .isPresent();
  }

  Result change(Person person, ReadItem read, ItemStore.Change change) {
    Result allowed = look(person, read.item());
    if (!(allowed instanceof Done)) {
      return allowed;
    }
    Optional<Item> holder =
        change
            .words()
            .linkKey()
            .flatMap(key -> items.withLink(person.programme(), key))
            .filter(item -> !item.id().equals(read.item()));
    if (holder.isPresent()) {
      return new LinkTaken(holder.get());
    }
    boolean isChanged = items.change(person.programme(), read, change);
    Item now = items.find(person.programme(), read.item()).orElseThrow();
    return isChanged ? new Done(now) : new Different(now);
  }

  Result remove(Person person, ItemId id) {
    Result allowed = look(person, id);
    if (allowed instanceof Done done) {
      items.remove(done.item());
    }
    return allowed;
  }

  /** Supports somebody else's item; a second time changes nothing. */
  Result support(Person person, ItemId id) {
    Optional<Item> found = items.find(person.programme(), id);
    if (found.isEmpty()) {
      return new Unknown();
    }
    Item item = found.get();
    Note note = notes.find(person.programme(), item.note()).orElseThrow();
    if (item.state().isRemoved()) {
      return new Removed(item);
    }
    if (!note.isIn(Note.State.OPEN)) {
      return new Closed(item, note);
    }
    if (item.isOf(person.id())) {
      return new Own(item);
    }
    items.support(item, person.id());
    return new Done(items.find(person.programme(), id).orElseThrow());
  }
}
