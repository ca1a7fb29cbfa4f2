package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.directory.FollowedGroups;
import org.ambassadorbot.core.schedule.Schedule;

/** Has platforms asked once the transaction is durable: each group by itself. */
final class PlanFollowing {
  private final FollowedGroups followed;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  PlanFollowing(FollowedGroups followed, Schedule schedule, Clock clock) {
    this.followed = followed;
    this.schedule = schedule;
    this.clock = clock;
  }

  void plan(FollowRequest request) {
    schedule.once(FollowRequest.JOB, request.key(), clock.instant(), request.payload());
  }

  /** Has every group that follows another compared with it. */
  void everyGroup() {
    followed
        .all()
        .forEach(one -> plan(FollowRequest.nightly(one.group().programme(), one.group().id())));
  }
}
