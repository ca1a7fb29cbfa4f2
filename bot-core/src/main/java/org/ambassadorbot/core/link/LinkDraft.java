package org.ambassadorbot.core.link;

import java.time.Instant;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A link to be followed through the bot.
 *
 * @param purpose what it is for, unique in the programme, such as {@code broadcast:42}
 * @param address where it leads
 * @param expiresAt when it stops leading anywhere, or null when it never does
 */
public record LinkDraft(
    ProgrammeId programme, String purpose, String address, @Nullable Instant expiresAt) {
  private static final int LONGEST_PURPOSE = 100;
  private static final int LONGEST_ADDRESS = 2_500;

  public LinkDraft {
    if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
      throw new IllegalArgumentException("not a purpose: " + purpose);
    }
    if (address.length() > LONGEST_ADDRESS) {
      throw new IllegalArgumentException("an address of " + address.length() + " characters");
    }
  }

  /** A link that never expires. */
  public static LinkDraft lasting(ProgrammeId programme, String purpose, String address) {
    return new LinkDraft(programme, purpose, address, null);
  }
}
