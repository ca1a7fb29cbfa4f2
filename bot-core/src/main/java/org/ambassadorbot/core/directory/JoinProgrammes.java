package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Map;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Makes one programme of two: people with the same address become one person, and everything of the
 * one moves to the other. Belongs to the caller's transaction.
 */
public final class JoinProgrammes {
  private final ProgrammeStore programmes;
  private final TwinStore twins;
  private final GroupStore groups;
  private final JoinPeople joining;
  private final Provider<Events> events;

  @Inject
  JoinProgrammes(
      ProgrammeStore programmes,
      TwinStore twins,
      GroupStore groups,
      JoinPeople joining,
      Provider<Events> events) {
    this.programmes = programmes;
    this.twins = twins;
    this.groups = groups;
    this.joining = joining;
    this.events = events;
  }

  /** Moves everything of {@code gone} to {@code kept}; {@code gone} exists no more. */
  public void join(ProgrammeId gone, ProgrammeId kept) {
    if (gone.equals(kept)) {
      throw new IllegalArgumentException("a programme cannot join itself");
    }
    twins.between(gone, kept).forEach(twin -> joining.join(twin.gone(), twin.kept()));
    programmes.moveRows(gone, kept);
    Map<GroupId, GroupId> joined = groups.move(gone, kept);
    events.get().tell(new ProgrammeEvent.ProgrammesJoined(gone, kept));
    joined.forEach(
        (group, home) -> events.get().tell(new ProgrammeEvent.GroupsJoined(kept, group, home)));
    programmes.forget(gone, kept);
  }
}
