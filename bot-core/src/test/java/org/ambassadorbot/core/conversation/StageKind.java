package org.ambassadorbot.core.conversation;

/** A way to build a {@link Stage}; found as a service, so that other modules add theirs. */
public interface StageKind {

  /** What the test report calls it. */
  String title();

  /** A new stage on a new store. */
  Stage open();
}
