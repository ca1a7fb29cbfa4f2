package org.ambassadorbot.core.dispatch;

import java.time.Duration;

/** How long somebody's first answer waits for a platform to say who they are. */
public record ProfilePatience(Duration most) {
  /** What platforms leave room for, which want the answer itself within three seconds. */
  public static final ProfilePatience STANDARD = new ProfilePatience(Duration.ofMillis(1_500));
}
