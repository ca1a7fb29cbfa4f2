package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.ambassadorbot.core.link.LinkDraft;
import org.ambassadorbot.core.link.TrackedLink;
import org.ambassadorbot.core.link.TrackedLinks;

/** The addresses behind the links of a note: each reader's own where clicks are counted. */
final class NoteLinks {
  private final TrackedLinks tracked;

  @Inject
  NoteLinks(TrackedLinks tracked) {
    this.tracked = tracked;
  }

  /**
   * Where each item leads its readers, each by a link of their own. Belongs to the caller's
   * transaction. Repeatable: the same item leads through the same link for ever.
   */
  Function<Item, String> of(Collection<Item> items) {
    Map<ItemId, TrackedLink> links = new HashMap<>();
    if (tracked.areCounted()) {
      items.stream()
          .filter(item -> item.words().link() != null)
          .forEach(item -> links.computeIfAbsent(item.id(), id -> lead(item)));
    }
    return item -> address(links, item);
  }

  private TrackedLink lead(Item item) {
    String purpose = "watch-item:" + item.id().value();
    return tracked.lead(LinkDraft.lasting(item.programme(), purpose, NoteCards.address(item)));
  }

  private String address(Map<ItemId, TrackedLink> links, Item item) {
    TrackedLink link = links.get(item.id());
    return link == null ? NoteCards.address(item) : tracked.ownUrl(link);
  }
}
