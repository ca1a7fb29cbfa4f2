package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.directory.Workspaces;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.PlatformGroup;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the platforms of a programme say of the groups they keep. Outside of any transaction, but
 * for {@link #isAny}; a platform that does not answer now fails the run, which comes again.
 */
final class FollowableGroups {
  private static final Logger log = LoggerFactory.getLogger(FollowableGroups.class);

  private final Database database;
  private final Workspaces workspaces;
  private final Platforms platforms;

  @Inject
  FollowableGroups(Database database, Workspaces workspaces, Platforms platforms) {
    this.database = database;
    this.workspaces = workspaces;
    this.platforms = platforms;
  }

  /**
   * What could be followed.
   *
   * @param isWhole whether every platform let the bot read its groups
   */
  record Offer(List<PlatformGroup> groups, boolean isWhole) {}

  /** Who is in a group, or why that cannot be said. */
  record Roster(Optional<PlatformGroup> group, Set<Identity> accounts, Optional<Reason> refusal) {
    static Roster refused(Reason reason) {
      return new Roster(Optional.empty(), Set.of(), Optional.of(reason));
    }
  }

  /** Whether any platform of a programme keeps groups; belongs to a transaction. */
  boolean isAny(ProgrammeId programme) {
    return workspaces.of(programme).stream()
        .anyMatch(workspace -> platformOf(workspace).isPresent());
  }

  private Optional<ChatPlatform> platformOf(WorkspaceId workspace) {
    return platforms
        .find(workspace.platform())
        .filter(platform -> platform.capabilities().hasGroups());
  }

  Offer offer(ProgrammeId programme) {
    List<PlatformGroup> groups = new ArrayList<>();
    boolean isWhole = true;
    for (WorkspaceId workspace : database.read(() -> workspaces.of(programme))) {
      Optional<ChatPlatform> platform = platformOf(workspace);
      try {
        if (platform.isPresent()) {
          groups.addAll(platform.get().groups(workspace));
        }
      } catch (PlatformException e) {
        refusal(e);
        isWhole = false;
      }
    }
    return new Offer(groups, isWhole);
  }

  /** Who is in a group that nobody follows yet; {@code GONE} where the programme has none such. */
  Roster roster(ProgrammeId programme, FollowRequest.Source source) {
    WorkspaceId workspace = source.workspace();
    if (!database.read(() -> workspaces.of(programme)).contains(workspace)) {
      return Roster.refused(Reason.GONE);
    }
    Optional<ChatPlatform> platform = platformOf(workspace);
    if (platform.isEmpty()) {
      return Roster.refused(Reason.UNAUTHORISED);
    }
    try {
      Optional<PlatformGroup> group =
          platform.get().groups(workspace).stream()
              .filter(one -> one.id().equals(source.id()))
              .findFirst();
      return group.isEmpty() ? Roster.refused(Reason.GONE) : roster(group.get());
    } catch (PlatformException e) {
      return Roster.refused(refusal(e));
    }
  }

  /** Who is in a group. */
  Roster roster(PlatformGroup group) {
    Optional<ChatPlatform> platform = platformOf(group.workspace());
    if (platform.isEmpty()) {
      return Roster.refused(Reason.UNAUTHORISED);
    }
    Set<Identity> accounts = new HashSet<>();
    try {
      platform.get().members(group.workspace(), group.id(), accounts::add);
      return new Roster(Optional.of(group), accounts, Optional.empty());
    } catch (PlatformException e) {
      return Roster.refused(refusal(e));
    }
  }

  /** Why a platform refused for good; what may be asked again later fails the run. */
  private static Reason refusal(PlatformException failure) {
    log.info("the groups of a platform could not be read: {}", failure.getMessage());
    if (failure.reason().isRepeatable() || failure.reason() == Reason.AMBIGUOUS) {
      throw new IllegalStateException("a platform did not say who is in its groups", failure);
    }
    return failure.reason();
  }
}
