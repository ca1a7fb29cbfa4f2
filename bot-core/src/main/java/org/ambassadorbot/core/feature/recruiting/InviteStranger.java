package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the platform for somebody whom the bot never met, outside of any transaction, and then meets
 * and invites them. May be run again: whoever was invited is not invited twice.
 */
final class InviteStranger {
  static final String JOB = "invite-stranger";

  private static final Logger log = LoggerFactory.getLogger(InviteStranger.class);
  private static final int LONGEST = 200;

  private final Database database;
  private final Platforms platforms;
  private final Directory directory;
  private final People people;
  private final Recruit recruit;
  private final Telling telling;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  InviteStranger(
      Database database,
      Platforms platforms,
      Directory directory,
      People people,
      Recruit recruit,
      Telling telling,
      Schedule schedule,
      Clock clock) {
    this.database = database;
    this.platforms = platforms;
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
  boolean lookFor(Person inviter, WorkspaceId workspace, String words) {
    String wanted = words.strip().replaceFirst("^@\\s*", "");
    boolean canLook =
        wanted.length() <= LONGEST
            && platforms
                .find(workspace.platform())
                .filter(platform -> platform.canLookUp(wanted))
                .isPresent();
    if (canLook) {
      String key =
          String.join(
              ":",
              String.valueOf(inviter.programme().value()),
              String.valueOf(inviter.id().value()),
              String.valueOf(clock.millis()));
      String payload =
          String.join(" ", workspace.platform().value(), workspace.externalId(), wanted);
      schedule.once(JOB, key, clock.instant(), payload);
    }
    return canLook;
  }

  /** A platform that does not answer now fails the run, which comes again. */
  void run(Run run) {
    String[] key = run.key().split(":", 3);
    ProgrammeId programme = new ProgrammeId(Long.parseLong(key[0]));
    PersonId inviter = new PersonId(Long.parseLong(key[1]));
    String[] payload = run.payload().split(" ", 3);
    WorkspaceId workspace = new WorkspaceId(new PlatformId(payload[0]), payload[1]);
    Optional<Profile> found = find(workspace, payload[2]).filter(Profile::isPerson);
    database.write(
        () ->
            people
                .find(programme, inviter)
                .filter(InviteFeature.INVITERS::allows)
                .ifPresent(person -> settle(person, found, payload[2], run)));
  }

  private Optional<Profile> find(WorkspaceId workspace, String words) {
    Optional<ChatPlatform> platform = platforms.find(workspace.platform());
    try {
      return platform.isEmpty() ? Optional.empty() : platform.get().lookUp(workspace, words);
    } catch (PlatformException e) {
      if (e.reason().isRepeatable() || e.reason() == PlatformException.Reason.AMBIGUOUS) {
        throw new IllegalStateException("the platform could not say who that is", e);
      }
      log.info("somebody could not be looked up: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void settle(Person inviter, Optional<Profile> found, String words, Run run) {
    String key = JOB + ":" + run.key();
    Optional<Person> nominee =
        found
            .map(directory::meet)
            .map(met -> met.person())
            .filter(person -> person.programme().equals(inviter.programme()));
    if (nominee.isEmpty()) {
      telling.answer(inviter, key, CandidatePhrase.INVITE_NOT_FOUND, words);
      return;
    }
    CandidatePhrase outcome = recruit.nominate(inviter, nominee.get());
    telling.answer(inviter, key, outcome, nominee.get().name());
  }
}
