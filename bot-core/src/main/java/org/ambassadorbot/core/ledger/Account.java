package org.ambassadorbot.core.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the points of a line belong to.
 *
 * @param name as the store keeps it, at most 20 characters
 */
public record Account(String name) {
  /** What people earn in the programme. */
  public static final Account EARNED = new Account("earned");

  /** What people spend on rewards; counted against what they earned, never in a ranking. */
  public static final Account SPENT = new Account("spent");

  private static final int LONGEST = 20;
  private static final String CHALLENGE = "challenge:";

  public Account {
    if (name.isBlank() || name.length() > LONGEST) {
      throw new IllegalArgumentException("not an account: " + name);
    }
  }

  /** What people earn in one challenge, by its own rules, apart from everything else. */
  public static Account challenge(long number) {
    return new Account(CHALLENGE + number);
  }

  /** Where the places of a ranking are written down as a dip begins; no line belongs to it. */
  public static Account held(LocalDate from, Period period) {
    return new Account("dip:" + from + (period.equals(Period.EVER) ? ":e" : ":m"));
  }

  public boolean isChallenge() {
    return name.startsWith(CHALLENGE);
  }

  /**
   * Which challenge.
   *
   * @throws IllegalStateException when it is none
   */
  public long challengeNumber() {
    if (!isChallenge()) {
      throw new IllegalStateException("not a challenge: " + name);
    }
    return Long.parseLong(name.substring(CHALLENGE.length()));
  }

  /** The period that holds everything of the account and nothing else. */
  public Period period() {
    return new Period(name);
  }

  /** The periods in which a line of a month counts. */
  List<Period> periods(YearMonth month) {
    if (isChallenge()) {
      return List.of(period());
    }
    return this.equals(SPENT)
        ? List.of(Period.SPENDABLE)
        : List.of(Period.SPENDABLE, period(), Period.year(month.getYear()), Period.month(month));
  }

  /** How a cause of this account is written, so that one action may count in several accounts. */
  String cause(String subject) {
    return isChallenge() ? name + "/" + subject : subject;
  }
}
