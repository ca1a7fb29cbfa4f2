package org.ambassadorbot.core.feature.group;

import java.util.Optional;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.schedule.Run;

/**
 * Something to ask a platform about the groups it keeps.
 *
 * @param group the group of the programme for which it is asked
 * @param by the organiser who asked, or 0 when nobody did
 * @param words what is looked for, or the {@link Source} in question; empty for all, or for the
 *     source that is followed
 */
record FollowRequest(
    Action action, ProgrammeId programme, GroupId group, PersonId by, String words) {
  static final String JOB = "group-synchronise";
  static final String DAILY_JOB = "group-synchronise-all";
  private static final PersonId NOBODY = new PersonId(0);
  private static final int PARTS = 3;

  /** What is to be done with the answer. */
  enum Action {
    /** Show what could be followed. */
    FIND,
    /** Show what following would change. */
    COMPARE,
    /** Follow from now on. */
    TIE,
    /** Follow what is followed already, since somebody wants it now. */
    NOW,
    /** The same, as every night. */
    NIGHTLY
  }

  /** A group of a platform, as buttons carry it. */
  record Source(WorkspaceId workspace, String id) {
    static Optional<Source> read(String words) {
      String[] parts = words.split(" ", -1);
      return parts.length == PARTS && !words.startsWith(" ") && !parts[2].isEmpty()
          ? Optional.of(new Source(new WorkspaceId(new PlatformId(parts[0]), parts[1]), parts[2]))
          : Optional.empty();
    }

    String write() {
      return workspace.platform().value() + " " + workspace.externalId() + " " + id;
    }
  }

  static FollowRequest nightly(ProgrammeId programme, GroupId group) {
    return new FollowRequest(Action.NIGHTLY, programme, group, NOBODY, "");
  }

  /** The same of a group that may belong to another programme since. */
  FollowRequest about(Group known) {
    return new FollowRequest(action, known.programme(), known.id(), by, words);
  }

  /** What tells the plan of one request from another's. */
  String key() {
    return programme.value() + ":" + group.value() + ":" + action;
  }

  /** What goes with the plan. */
  String payload() {
    return by.value() + " " + words;
  }

  static FollowRequest read(Run run) {
    String[] key = run.key().split(":", -1);
    String[] payload = run.payload().split(" ", 2);
    return new FollowRequest(
        Action.valueOf(key[2]),
        new ProgrammeId(Long.parseLong(key[0])),
        new GroupId(Long.parseLong(key[1])),
        new PersonId(Long.parseLong(payload[0])),
        payload[1]);
  }
}
