package org.ambassadorbot.core.feature.onboarding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a journey has come: the steps it leads over, what is known of them, and what its
 * traveller has done.
 */
record Progress(List<Step> steps, Map<Long, String> marks, Set<Deed> deeds) {
  private static final String DONE = "DONE";

  Progress {
    steps = List.copyOf(steps);
    marks = Map.copyOf(marks);
    deeds = Set.copyOf(deeds);
  }

  /** The step that waits: the first one that is neither done nor barred. */
  Optional<Step> current() {
    return steps.stream()
        .filter(this::isOpen)
        .filter(step -> step.after() == null || deeds.contains(step.after()))
        .findFirst();
  }

  private boolean isOpen(Step step) {
    return !isDone(step) && !deeds.contains(step.doneWhen());
  }

  /** Whether a step was taken on this very journey. */
  boolean isDone(Step step) {
    return DONE.equals(marks.get(step.id()));
  }

  boolean wasTold(Step step) {
    return marks.containsKey(step.id());
  }

  /** How many steps need nothing more. */
  int done() {
    return steps.size() - (int) steps.stream().filter(this::isOpen).count();
  }

  int all() {
    return steps.size();
  }

  /** The same with one step done. */
  Progress beyond(Step done) {
    Map<Long, String> more = new HashMap<>(marks);
    more.put(done.id(), DONE);
    return new Progress(steps, more, deeds);
  }
}
