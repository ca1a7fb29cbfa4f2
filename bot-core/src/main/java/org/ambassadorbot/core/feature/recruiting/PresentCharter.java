package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/** Shows a new version of the charter to everybody who is in; nobody is locked out. Repeatable. */
final class PresentCharter {
  /** What a new version is sent as. */
  static final Topic TOPIC = new Topic("charter", RecruitingPhrase.TOPIC);

  static final String JOB = "present-charter";
  private static final int PORTION = 200;

  private final Database database;
  private final CharterStore charters;
  private final MembershipStore memberships;
  private final People people;
  private final Outbox outbox;
  private final TellCandidate telling;

  @Inject
  PresentCharter(
      Database database,
      CharterStore charters,
      MembershipStore memberships,
      People people,
      Outbox outbox,
      TellCandidate telling) {
    this.database = database;
    this.charters = charters;
    this.memberships = memberships;
    this.people = people;
    this.outbox = outbox;
    this.telling = telling;
  }

  void run(Run run) {
    ProgrammeId programme =
        new ProgrammeId(Long.parseLong(run.key().substring(run.key().indexOf(':') + 1)));
    long after = 0;
    while (after >= 0) {
      long start = after;
      after = database.write(() -> portion(programme, start));
    }
  }

  /** Returns where the next portion begins, or -1 after the last one. */
  private long portion(ProgrammeId programme, long after) {
    int version = charters.current(programme, Language.FRENCH).version();
    List<PersonId> members = memberships.under(programme, version, after, PORTION);
    people.find(programme, members).values().forEach(this::present);
    return members.size() < PORTION ? -1 : members.get(members.size() - 1).value();
  }

  private void present(Person member) {
    Charter charter = charters.current(member.programme(), member.language());
    String key = "charter:" + charter.version() + ":person:" + member.id().value();
    outbox.tell(
        new Notice(
            member.programme(),
            member.id(),
            key,
            RecruitingCards.newVersion(telling.texts(member), member, charter),
            TOPIC));
  }
}
