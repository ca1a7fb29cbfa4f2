package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Bot;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/**
 * Whoever leaves a team has changed teams more often than companies: only whom their platform no
 * longer knows, neither by themselves nor in any team, has left.
 */
final class LookForLeavers {
  static final String JOB = "look-for-leavers";
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Set<Reason> UNKNOWN = Set.of(Reason.RECIPIENT_UNREACHABLE, Reason.GONE);

  private final Database database;
  private final People people;
  private final Platforms platforms;
  private final Provider<Bot> bot;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  LookForLeavers(
      Database database,
      People people,
      Platforms platforms,
      Provider<Bot> bot,
      Schedule schedule,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.platforms = platforms;
    this.bot = bot;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Has somebody looked for in a few minutes; belongs to the caller's transaction. */
  void lookFor(Person person) {
    String key = person.programme().value() + ":" + person.id().value();
    schedule.once(JOB, key, clock.instant().plus(SOON), "");
  }

  /**
   * Looks for every account of a person and tells the bot of those that are gone; repeatable. A
   * platform that does not answer fails the run, which comes again.
   */
  void run(Run run) {
    String[] key = run.key().split(":", 2);
    ProgrammeId programme = new ProgrammeId(Long.parseLong(key[0]));
    PersonId person = new PersonId(Long.parseLong(key[1]));
    List<Identity> accounts = database.read(() -> people.identitiesOf(programme, person));
    for (Identity account : accounts) {
      Optional<ChatPlatform> platform = platforms.find(account.workspace().platform());
      if (platform.isPresent() && isGone(platform.get(), account)) {
        bot.get().handle(new Incoming.PersonLeft(origin(account, run)));
      }
    }
  }

  private static boolean isGone(ChatPlatform platform, Identity account) {
    try {
      return !platform.profile(account).isPerson();
    } catch (PlatformException e) {
      if (!UNKNOWN.contains(e.reason())) {
        throw new IllegalStateException("the platform could not say who is still there", e);
      }
      return !isInAnyTeam(platform, account);
    }
  }

  private static boolean isInAnyTeam(ChatPlatform platform, Identity account) {
    AtomicBoolean isThere = new AtomicBoolean();
    try {
      platform.members(
          account.workspace(),
          member -> isThere.compareAndSet(false, member.identity().equals(account)));
    } catch (PlatformException e) {
      throw new IllegalStateException("the platform could not say who is in its teams", e);
    }
    return isThere.get();
  }

  private Origin origin(Identity account, Run run) {
    Destination direct = new Destination.Direct(account);
    String receipt = JOB + ":" + run.key() + ":" + clock.millis();
    return new Origin(
        account, null, new ReceiptKey(receipt), new AnswerPath(direct, direct, Set.of()));
  }
}
