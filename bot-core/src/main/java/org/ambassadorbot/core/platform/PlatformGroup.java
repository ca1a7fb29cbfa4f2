package org.ambassadorbot.core.platform;

import org.ambassadorbot.core.people.WorkspaceId;

/**
 * A group of people that a platform keeps by itself.
 *
 * @param id what the platform calls it, without spaces; at most {@link #LONGEST} characters
 * @param name what people call it, shortened to {@link #LONGEST} characters
 */
public record PlatformGroup(WorkspaceId workspace, String id, String name) {
  /** The longest name that is kept. */
  public static final int LONGEST = 200;

  public PlatformGroup {
    if (id.isEmpty() || id.length() > LONGEST || id.indexOf(' ') >= 0) {
      throw new IllegalArgumentException("not a group of a platform: " + id);
    }
    String shown = name.isBlank() ? id : name.strip();
    name = shown.substring(0, Math.min(LONGEST, shown.length()));
  }
}
