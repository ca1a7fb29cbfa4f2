package org.ambassadorbot.core.event;

import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Something that has just become true in a programme and that other features care about. */
public sealed interface ProgrammeEvent {

  ProgrammeId programme();

  /**
   * A suggestion was accepted by an organiser.
   *
   * @param title what people call it, as they wrote it
   * @param link where it leads, as it was written, or null when it is words alone
   * @param topic what it is about, if anybody said
   */
  record SuggestionAccepted(
      ProgrammeId programme,
      long suggestion,
      PersonId suggester,
      String title,
      @Nullable String link,
      @Nullable String topic)
      implements ProgrammeEvent {

    /** What points given for it name as their cause. */
    public String cause() {
      return "suggestion:" + suggestion + ":accepted";
    }
  }

  /** A suggestion stands in a watch note that has gone out. */
  record SuggestionPublished(
      ProgrammeId programme, long suggestion, PersonId suggester, int note, String title)
      implements ProgrammeEvent {

    /** What points given for it name as their cause. */
    public String cause() {
      return "suggestion:" + suggestion + ":published";
    }
  }

  /** A watch note has begun to go out; told once for each number. */
  record WatchNotePublished(ProgrammeId programme, int number) implements ProgrammeEvent {}

  /**
   * How well a share is known has grown; told once for each degree, the first when it is declared.
   *
   * @param title what people call the content shared
   */
  record ShareKnown(
      ProgrammeId programme, long share, PersonId person, Evidence evidence, String title)
      implements ProgrammeEvent {

    /** What points given for it name as their cause; the same for every degree. */
    public String cause() {
      return "share:" + share;
    }
  }

  /** Its author took back the declaration of a share. */
  record ShareUndone(ProgrammeId programme, long share, PersonId person) implements ProgrammeEvent {

    /** The cause of the points it had given. */
    public String cause() {
      return "share:" + share;
    }
  }

  /**
   * A link was followed by somebody who had not been there today; told once for all who came in the
   * same moment.
   *
   * @param purpose what the link is for, as its feature named it
   * @param people the numbers of the people whose links were followed, as when they were given
   */
  record LinkFollowed(ProgrammeId programme, String purpose, Set<Long> people)
      implements ProgrammeEvent {
    public LinkFollowed {
      people = Set.copyOf(people);
    }
  }

  /** Somebody whom a person had nominated or invited became an ambassador. */
  record NewcomerBrought(ProgrammeId programme, PersonId inviter, PersonId newcomer, String name)
      implements ProgrammeEvent {

    /** What points given for it name as their cause. */
    public String cause() {
      return "newcomer:" + newcomer.value();
    }
  }

  /** A person was announced by the company's list before they ever wrote. */
  record PersonAnnounced(ProgrammeId programme, PersonId person) implements ProgrammeEvent {}

  /**
   * A platform gave a person the address under which somebody else with an account is known; the
   * two stay two, until they say that they are one.
   */
  record AddressTaken(ProgrammeId programme, PersonId person, PersonId bearer)
      implements ProgrammeEvent {}

  /** A person said no to being invited: nobody invites them again. */
  record InvitationDeclined(ProgrammeId programme, PersonId person) implements ProgrammeEvent {}

  /**
   * A person asked to be forgotten: whoever keeps a line of theirs deletes it or makes it nameless
   * now.
   */
  record PersonErased(ProgrammeId programme, PersonId person) implements ProgrammeEvent {}

  /**
   * The words by which somebody was recognised were taken out of every text: whoever keeps an index
   * of texts makes it anew where it holds them.
   */
  record WordsTakenOut(ProgrammeId programme, List<String> words) implements ProgrammeEvent {
    public WordsTakenOut {
      words = List.copyOf(words);
    }
  }

  /** A person accepted the charter and is an ambassador now. */
  record AmbassadorJoined(ProgrammeId programme, PersonId person) implements ProgrammeEvent {}

  /**
   * A person has left the company: whatever of the programme's work was theirs is somebody else's.
   *
   * @param successor the organiser to whom it goes, or null when there is none
   */
  record WorkHandedOver(ProgrammeId programme, PersonId person, @Nullable PersonId successor)
      implements ProgrammeEvent {}

  /** A person is no longer an ambassador. */
  record AmbassadorLeft(ProgrammeId programme, PersonId person) implements ProgrammeEvent {}

  /**
   * Two accounts turned out to be one person: everything of {@code gone} belongs to {@code kept}.
   */
  record PeopleJoined(ProgrammeId programme, PersonId gone, PersonId kept)
      implements ProgrammeEvent {}

  /** Two programmes become one: everything of {@code gone} belongs to {@code programme}. */
  record ProgrammesJoined(ProgrammeId gone, ProgrammeId programme) implements ProgrammeEvent {}

  /**
   * Two groups of one name became one when their programmes did, which is told before: whatever
   * names {@code gone} means {@code kept} from now on. All other groups keep their numbers.
   */
  record GroupsJoined(ProgrammeId programme, GroupId gone, GroupId kept)
      implements ProgrammeEvent {}
}
