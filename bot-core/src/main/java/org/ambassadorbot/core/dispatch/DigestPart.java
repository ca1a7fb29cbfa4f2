package org.ambassadorbot.core.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.GroupId;

/**
 * Something the digest says under its items.
 *
 * @param audience the groups whose members read it; empty for every reader
 */
public record DigestPart(Set<GroupId> audience, List<CardElement> elements) {
  public DigestPart {
    audience = Set.copyOf(audience);
    elements = List.copyOf(elements);
  }

  /** Whether somebody reads it who is in these groups. */
  public boolean isFor(Collection<GroupId> groups) {
    return audience.isEmpty() || groups.stream().anyMatch(audience::contains);
  }
}
