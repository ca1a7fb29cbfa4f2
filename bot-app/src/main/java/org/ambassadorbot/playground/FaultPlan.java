package org.ambassadorbot.playground;

import java.util.Optional;

/** Decides, call by call, what goes wrong. Called from several threads. */
@FunctionalInterface
public interface FaultPlan {
  FaultPlan NONE = method -> Optional.empty();

  /**
   * What goes wrong with the next call of this method, if anything.
   *
   * @param method the platform's name of the call, such as {@code chat.postMessage}
   */
  Optional<Fault> next(String method);
}
