package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Makes each reader's own links out of those that a card for many holds, at the moment of sending:
 * one card is kept for all of them. Thread-safe.
 */
@FunctionalInterface
public interface ReaderLinks {
  /** Every link leads everybody where it says. */
  ReaderLinks NONE = (programme, reader, address) -> address;

  /**
   * Where a link of a card leads one of its readers. Repeatable; never inside a transaction.
   *
   * @return the address itself unless it stands for each reader's own
   */
  String of(ProgrammeId programme, PersonId reader, String address);
}
