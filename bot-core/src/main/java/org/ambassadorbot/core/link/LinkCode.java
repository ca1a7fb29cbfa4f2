package org.ambassadorbot.core.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.people.PersonId;

/**
 * The short name of a link in its address: the link's number, whose it is, and a seal that nobody
 * can make who does not know the link's secret.
 *
 * @param person 0 when it is nobody's in particular
 */
record LinkCode(long link, long person, String seal) {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-z]{1,12})(?:\\.([0-9a-z]{1,12}))?\\.([A-Za-z0-9_-]{8})");
  private static final String OWN = ".~"; // no code of anybody's ends so
  private static final Pattern OWN_ADDRESS =
      Pattern.compile("https?://[^?#]+/r/([0-9a-z]{1,12})\\.~");
  private static final int BASE = 36;
  private static final int SEAL_BYTES = 6;

  /** Reads a code that came from outside; empty when it has not the shape of one. */
  static Optional<LinkCode> parse(String code) {
    Matcher parts = SHAPE.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String person = parts.group(2);
    return Optional.of(
        new LinkCode(
            Long.parseLong(parts.group(1), BASE),
            person == null ? 0 : Long.parseLong(person, BASE),
            parts.group(3)));
  }

  /** What stands for the code that each reader of a card will have for themselves. */
  static String own(TrackedLink link) {
    return Long.toString(link.id(), BASE) + OWN;
  }

  /** The number of the link in an address that stands for each reader's own. */
  static Optional<Long> ownIn(String address) {
    Matcher parts = OWN_ADDRESS.matcher(address);
    return parts.matches() ? Optional.of(Long.parseLong(parts.group(1), BASE)) : Optional.empty();
  }

  static LinkCode of(TrackedLink link) {
    return new LinkCode(link.id(), 0, seal(link, 0));
  }

  static LinkCode of(TrackedLink link, PersonId person) {
    return new LinkCode(link.id(), person.value(), seal(link, person.value()));
  }

  /** Whether the seal is the one that this link and person have. */
  boolean isOf(TrackedLink known) {
    return known.id() == link && Seal.isSame(seal(known, person), seal);
  }

  private static String seal(TrackedLink link, long person) {
    return Seal.of(link.secret(), link.id() + ":" + person, SEAL_BYTES);
  }

  @Override
  public String toString() {
    String number = Long.toString(link, BASE);
    return person == 0
        ? number + "." + seal
        : number + "." + Long.toString(person, BASE) + "." + seal;
  }
}
