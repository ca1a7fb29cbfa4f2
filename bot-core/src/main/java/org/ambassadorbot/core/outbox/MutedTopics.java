package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * What people do not want to be sent unasked. What is muted is given up with a trace, and does not
 * come back later; answers, and news of what somebody did, have no topic and always come. Belongs
 * to the caller's transaction.
 */
public final class MutedTopics {
  /** Why a delivery was given up. */
  static final String CAUSE = "muted";

  private final MutedTopicStore store;
  private final Clock clock;

  @Inject
  MutedTopics(MutedTopicStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The names of what the person muted. */
  public Set<String> of(Person person) {
    return store.of(person.programme(), person.id());
  }

  /** Mutes these among the offered topics, and no other one of them. Repeatable. */
  public void choose(Person person, List<Topic> offered, Set<String> muted) {
    for (Topic topic : offered) {
      if (muted.contains(topic.name())) {
        store.mute(person.programme(), person.id(), topic.name());
        store.giveUp(person.programme(), person.id(), topic, clock.instant());
      } else {
        store.unmute(person.programme(), person.id(), topic.name());
      }
    }
  }

  boolean isMuted(ProgrammeId programme, PersonId person, Topic topic) {
    return !store.muting(programme, topic, List.of(person)).isEmpty();
  }

  /** Gives up the messages of a batch to those of some people who muted its topic. */
  void giveUp(Batch batch, Collection<PersonId> people) {
    for (PersonId person : store.muting(batch.programme(), batch.topic(), people)) {
      store.giveUp(batch.programme(), person, batch.topic(), clock.instant());
    }
  }

  /** Hands everything a person muted to another, who is the same one. */
  public void move(PersonId gone, PersonId kept, ProgrammeId programme) {
    store.removeAll(gone).forEach(topic -> store.mute(programme, kept, topic));
  }

  /** Hands everything muted in a programme to another. */
  public void move(ProgrammeId gone, ProgrammeId kept) {
    store.moveAll(gone, kept);
  }

  /** Nothing stays of what a person muted. */
  public void forget(PersonId person) {
    store.removeAll(person);
  }
}
