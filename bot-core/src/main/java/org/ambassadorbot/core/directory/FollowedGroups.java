package org.ambassadorbot.core.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.platform.PlatformGroup;

/**
 * Groups whose people are those of a group that a platform keeps. Whoever was put in by hand, or by
 * a list, stays; whom an organiser took out is not brought back; only people of the programme come
 * in. Belongs to the caller's transaction.
 */
public interface FollowedGroups {

  /** How things stand with what a group follows. */
  enum State {
    /** The group follows it. */
    FOLLOWED,
    /** Nobody whom the group knew is in it any more, and no organiser said that this is meant. */
    EMPTIED,
    /** The platform keeps it no more, or out of the bot's sight. */
    GONE,
    /** The platform does not let the bot read it. */
    DENIED
  }

  /**
   * A group and what it follows.
   *
   * @param tiedBy the organiser who wanted it so
   */
  record Followed(
      Group group, PlatformGroup source, State state, PersonId tiedBy, Instant tiedAt) {}

  /**
   * What following would change, or has changed.
   *
   * @param coming who is in the platform's group only, by number
   * @param going who came by following and is not in the platform's group any more
   * @param byHand how many are in the group whatever the platform says
   * @param leftOut how many of the platform's group an organiser has taken out
   * @param strangers how many accounts of the platform's group belong to nobody of the programme
   */
  record Comparison(
      List<PersonId> coming, List<PersonId> going, int byHand, int leftOut, int strangers) {
    public Comparison {
      coming = List.copyOf(coming);
      going = List.copyOf(going);
    }

    public boolean isChange() {
      return !coming.isEmpty() || !going.isEmpty();
    }
  }

  /** How many people of a group came by following, and how many may not come back that way. */
  record Origins(int synchronised, int leftOut) {}

  /** What a group follows, if it follows anything. */
  Optional<Followed> find(Group group);

  /** Every group of every programme that follows another, by number. */
  List<Followed> all();

  Origins origins(Group group);

  /** Has a group follow another, in place of what it followed; nobody comes or goes yet. */
  void tie(Group group, PlatformGroup source, PersonId by);

  /**
   * A group follows nothing any more: its people stay as if put in by hand. Returns whether it
   * followed anything.
   */
  boolean untie(Group group);

  /** Writes down how things stand; returns whether they stood otherwise. */
  boolean mark(Group group, State state);

  /** What following would change; changes nothing. */
  Comparison compare(Group group, Set<Identity> accounts);

  /** Brings in who is missing and takes out who came that way and is not there any more. */
  Comparison follow(Group group, Set<Identity> accounts);
}
