package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.dispatch.Strangers;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/**
 * Asks the platform for somebody whom the bot never met, outside of any transaction, and then meets
 * and invites them. May be run again: whoever was invited is not invited twice.
 */
final class InviteStranger {
  static final String JOB = "invite-stranger";

  private final Database database;
  private final Strangers strangers;
  private final Directory directory;
  private final People people;
  private final Recruit recruit;
  private final Telling telling;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  InviteStranger(
      Database database,
      Strangers strangers,
      Directory directory,
      People people,
      Recruit recruit,
      Telling telling,
      Schedule schedule,
      Clock clock) {
    this.database = database;
    this.strangers = strangers;
    this.directory = directory;
    this.people = people;
    this.recruit = recruit;
    this.telling = telling;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** How whoever invites hears what came of it. */
  record Telling(Outbox outbox, Voice voice) {
    @Inject
    Telling {}

    void answer(Person inviter, String key, CandidatePhrase phrase, String name) {
      Card card = Card.of(voice.to(inviter).rich(phrase, Argument.with("name", name)));
      outbox.answer(new Notice(inviter.programme(), inviter.id(), key, card));
    }
  }

  /**
   * Has somebody looked for where the platform can look; returns whether it can. Belongs to the
   * caller's transaction.
   */
  boolean lookFor(Strangers.Search search) {
    boolean canLook = strangers.canFind(search);
    if (canLook) {
      Instant now = clock.instant();
      schedule.once(JOB, search.key(now), now, search.toString());
    }
    return canLook;
  }

  /** A platform that does not answer now fails the run, which comes again. */
  void run(Run run) {
    Strangers.Search search = Strangers.Search.parse(run.payload());
    Optional<Profile> found = strangers.find(search);
    database.write(
        () ->
            people
                .find(search.programme(), search.asker())
                .filter(InviteFeature.INVITERS::allows)
                .ifPresent(person -> settle(person, found, search, run)));
  }

  private void settle(Person inviter, Optional<Profile> found, Strangers.Search search, Run run) {
    String key = JOB + ":" + run.key();
    Optional<Person> nominee =
        found
            .map(directory::meet)
            .map(met -> met.person())
            .filter(person -> person.programme().equals(inviter.programme()));
    if (nominee.isEmpty()) {
      CandidatePhrase phrase =
          search.isIdentifier()
              ? CandidatePhrase.INVITE_NOT_FOUND_UNNAMED
              : CandidatePhrase.INVITE_NOT_FOUND;
      telling.answer(inviter, key, phrase, search.words());
      return;
    }
    CandidatePhrase outcome = recruit.nominate(inviter, nominee.get());
    telling.answer(inviter, key, outcome, nominee.get().name());
  }
}
