package org.ambassadorbot.playground.slack;

import org.ambassadorbot.playground.Simulator.Newcomer;

/** A user of the workspace. */
record Member(String id, Newcomer who, boolean isDeleted) {
  String directChannel() {
    return "D" + id.substring(1);
  }
}
