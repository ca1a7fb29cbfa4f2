package org.ambassadorbot.app.violations.core.schedule;

import java.time.Instant;

/** Takes the time of the machine, and changes its mind. */
public final class Hasty {
  public Instant moment = Instant.now();
}
