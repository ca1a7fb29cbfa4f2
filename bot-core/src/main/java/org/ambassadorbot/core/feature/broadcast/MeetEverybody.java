package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.Workspaces;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the platforms who is there, once an organiser writes to people who may never have spoken to
 * the bot. Outside of any transaction but for the pages of what it learns; may be run again.
 */
final class MeetEverybody {
  static final String JOB = "broadcast-meet";
  private static final Logger log = LoggerFactory.getLogger(MeetEverybody.class);
  private static final int PAGE = 100;

  private final Database database;
  private final Directory directory;
  private final Workspaces workspaces;
  private final Platforms platforms;

  @Inject
  MeetEverybody(
      Database database, Directory directory, Workspaces workspaces, Platforms platforms) {
    this.database = database;
    this.directory = directory;
    this.workspaces = workspaces;
    this.platforms = platforms;
  }

  void run(ProgrammeId programme) {
    List<PlatformException> failures = new ArrayList<>();
    for (WorkspaceId workspace : database.read(() -> workspaces.of(programme))) {
      platforms
          .find(workspace.platform())
          .flatMap(platform -> meet(platform, workspace))
          .ifPresent(failures::add);
    }
    failures.stream()
        .filter(failure -> failure.reason().isRepeatable())
        .findFirst()
        .ifPresent(
            failure -> {
              throw new IllegalStateException("a platform did not say who is there", failure);
            });
  }

  /** One platform that does not say who is there keeps no other from saying it. */
  private Optional<PlatformException> meet(ChatPlatform platform, WorkspaceId workspace) {
    List<Profile> page = new ArrayList<>();
    try {
      platform.members(
          workspace,
          profile -> {
            if (profile.isPerson()) {
              page.add(profile);
            }
            if (page.size() == PAGE) {
              keep(page);
            }
          });
      return Optional.empty();
    } catch (PlatformException e) {
      log.info("not everybody could be met: {}", e.getMessage());
      return Optional.of(e);
    } finally {
      keep(page);
    }
  }

  private void keep(List<Profile> page) {
    List<Profile> profiles = List.copyOf(page);
    page.clear();
    if (!profiles.isEmpty()) {
      database.write(() -> profiles.forEach(directory::meet));
    }
  }

  /** What names the programme in a plan. */
  static Optional<ProgrammeId> programme(String payload) {
    return payload.matches("\\d{1,18}")
        ? Optional.of(new ProgrammeId(Long.parseLong(payload)))
        : Optional.empty();
  }
}
