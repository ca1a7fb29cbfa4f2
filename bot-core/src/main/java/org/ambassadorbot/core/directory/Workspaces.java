package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;

/** Which programme each workspace belongs to. Belongs to the caller's transaction. */
public final class Workspaces {
  private final ProgrammeStore programmes;
  private final Defaults defaults;
  private final Clock clock;

  @Inject
  Workspaces(ProgrammeStore programmes, Defaults defaults, Clock clock) {
    this.programmes = programmes;
    this.defaults = defaults;
    this.clock = clock;
  }

  /** The programme of a workspace, started if the workspace was unknown. Repeatable. */
  public Programme programmeOf(WorkspaceId workspace) {
    return programmes.ofWorkspace(workspace).orElseGet(() -> adopt(workspace));
  }

  /** Every workspace of a programme, by platform and name. */
  public List<WorkspaceId> of(ProgrammeId programme) {
    return programmes.workspacesOf(programme);
  }

  private Programme adopt(WorkspaceId workspace) {
    boolean isShared = defaults.shared().contains(workspace.platform());
    Programme programme =
        isShared
            ? programmes.shared().orElseGet(() -> programmes.start(defaults, true, clock.instant()))
            : programmes.start(defaults, false, clock.instant());
    programmes.adopt(workspace, programme.id(), clock.instant());
    return programmes.ofWorkspace(workspace).orElseThrow();
  }

  /**
   * Writes down who installed the bot in a workspace first.
   *
   * @return whether it is this person; true once in the life of a workspace
   */
  public boolean isFirstInstaller(WorkspaceId workspace, PersonId person) {
    programmeOf(workspace);
    return programmes.installedBy(workspace, person);
  }
}
