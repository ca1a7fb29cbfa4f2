package org.ambassadorbot.core.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A kind of work that the bot does by itself.
 *
 * @param name unique, at most 60 characters, such as {@code digest}
 * @param kind how it is kept from happening twice
 * @param standing when it happens for the whole deployment, or null when only rows say so
 */
public record Job(String name, Kind kind, @Nullable Cadence standing, Work work) {
  private static final int LONGEST_NAME = 60;

  public Job {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("not a job's name: " + name);
    }
  }

  /** How a job is kept from happening twice. */
  public enum Kind {
    /** The work is one write transaction with the proof that it ran: exactly once for a period. */
    TRANSACTION,
    /** The work makes transactions of its own and may be interrupted and run again. */
    REPEATABLE,
    /** The same for work so frequent that nobody keeps in mind that it ran. */
    TRACELESS
  }

  /** What a job does. */
  @FunctionalInterface
  public interface Work {
    /** A failure undoes the transaction; the run is tried again after a while. */
    void run(Run run);
  }

  /** Work that happens exactly once for each period, for whatever rows ask for it. */
  public static Job exactlyOnce(String name, Work work) {
    return new Job(name, Kind.TRANSACTION, null, work);
  }

  /** Work that may be interrupted and run again, for whatever rows ask for it. */
  public static Job repeatable(String name, Work work) {
    return new Job(name, Kind.REPEATABLE, null, work);
  }

  /** Work that does nothing where there is nothing to do, for rows that ask for it very often. */
  public static Job traceless(String name, Work work) {
    return new Job(name, Kind.TRACELESS, null, work);
  }

  /** The same job, for the whole deployment at a time of its own. */
  public Job standing(Cadence cadence) {
    return new Job(name, kind, cadence, work);
  }
}
