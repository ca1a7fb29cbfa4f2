package org.ambassadorbot.core.feature.challenge;

import java.util.Optional;
import org.ambassadorbot.core.ledger.Account;

/** Which challenge. */
public record ChallengeId(long value) {
  private static final int LONGEST = 12;

  /** Reads what a button carries. */
  public static Optional<ChallengeId> read(String argument) {
    return argument.matches("\\d{1," + LONGEST + "}")
        ? Optional.of(new ChallengeId(Long.parseLong(argument)))
        : Optional.empty();
  }

  public String argument() {
    return String.valueOf(value);
  }

  Account account() {
    return Account.challenge(value);
  }
}
