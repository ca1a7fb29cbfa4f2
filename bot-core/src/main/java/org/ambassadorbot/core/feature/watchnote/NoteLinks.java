package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.ambassadorbot.core.link.LinkDraft;
import org.ambassadorbot.core.link.TrackedLink;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.people.PersonId;

/** The addresses behind the links of a note: each reader's own where clicks are counted. */
final class NoteLinks {
  private final TrackedLinks tracked;

  @Inject
  NoteLinks(TrackedLinks tracked) {
    this.tracked = tracked;
  }

  /** Whether readers have addresses of their own. */
  boolean arePersonal() {
    return tracked.areCounted();
  }

  /**
   * Where each item leads each reader. Belongs to the caller's transaction. Repeatable: the same
   * item leads through the same link for ever.
   */
  Function<PersonId, Function<Item, String>> of(Collection<Item> items) {
    Map<ItemId, TrackedLink> links = new HashMap<>();
    if (arePersonal()) {
      items.stream()
          .filter(item -> item.words().link() != null)
          .forEach(item -> links.computeIfAbsent(item.id(), id -> lead(item)));
    }
    return reader -> item -> address(links, item, reader);
  }

  private TrackedLink lead(Item item) {
    String purpose = "watch-item:" + item.id().value();
    return tracked.lead(LinkDraft.lasting(item.programme(), purpose, NoteCards.address(item)));
  }

  private String address(Map<ItemId, TrackedLink> links, Item item, PersonId reader) {
    TrackedLink link = links.get(item.id());
    return link == null ? NoteCards.address(item) : tracked.url(link, reader);
  }
}
