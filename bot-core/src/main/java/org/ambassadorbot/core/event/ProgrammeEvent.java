package org.ambassadorbot.core.event;

import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/** Something that has just become true in a programme and that other features care about. */
public sealed interface ProgrammeEvent {

  ProgrammeId programme();

  /**
   * A suggestion was accepted by an organiser.
   *
   * @param title what people call it, as they wrote it
   */
  record SuggestionAccepted(
      ProgrammeId programme, long suggestion, PersonId suggester, String title)
      implements ProgrammeEvent {

    /** What points given for it name as their cause. */
    public String cause() {
      return "suggestion:" + suggestion + ":accepted";
    }
  }

  /** A person accepted the charter and is an ambassador now. */
  record AmbassadorJoined(ProgrammeId programme, PersonId person) implements ProgrammeEvent {}

  /** A person is no longer an ambassador. */
  record AmbassadorLeft(ProgrammeId programme, PersonId person) implements ProgrammeEvent {}

  /**
   * Two accounts turned out to be one person: everything of {@code gone} belongs to {@code kept}.
   */
  record PeopleJoined(ProgrammeId programme, PersonId gone, PersonId kept)
      implements ProgrammeEvent {}

  /** Two programmes become one: everything of {@code gone} belongs to {@code programme}. */
  record ProgrammesJoined(ProgrammeId gone, ProgrammeId programme) implements ProgrammeEvent {}
}
