package org.ambassadorbot.core.people;

/** People of a programme who have something in common, under a name that is unique in it. */
public record Group(GroupId id, ProgrammeId programme, GroupKind kind, String name) {
  /** How long a name may be, in characters. */
  public static final int LONGEST_NAME = 100;

  public Group {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("not a group's name: " + name);
    }
  }
}
