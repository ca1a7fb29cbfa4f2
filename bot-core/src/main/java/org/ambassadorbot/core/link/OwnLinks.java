package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import org.ambassadorbot.core.outbox.ReaderLinks;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/** Gives each reader of a message to many their own tracked links. */
final class OwnLinks implements ReaderLinks {
  private final TrackedLinks links;

  @Inject
  OwnLinks(TrackedLinks links) {
    this.links = links;
  }

  @Override
  public String of(ProgrammeId programme, PersonId reader, String address) {
    return LinkCode.ownIn(address)
        .flatMap(id -> links.find(id, programme))
        .map(link -> links.url(link, reader))
        .orElse(address);
  }
}
