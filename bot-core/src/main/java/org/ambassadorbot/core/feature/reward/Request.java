package org.ambassadorbot.core.feature.reward;

import org.ambassadorbot.core.people.PersonId;

/** A reward that somebody asked for. */
record Request(long id, long reward, PersonId person, State state) {
  /** What has become of it. */
  enum State {
    ASKED,
    APPROVED,
    REFUSED,
    HANDED_OVER,
    CANCELLED
  }

  /** What points spent on it name as their cause. */
  String cause() {
    return "reward-request:" + id;
  }
}
