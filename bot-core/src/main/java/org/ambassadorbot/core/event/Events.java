package org.ambassadorbot.core.event;

/** Tells other features what has just become true. */
public interface Events {

  /**
   * Hands the event to every feature that listens, at once and in the caller's transaction: if one
   * fails, all of it is undone.
   */
  void tell(ProgrammeEvent event);
}
