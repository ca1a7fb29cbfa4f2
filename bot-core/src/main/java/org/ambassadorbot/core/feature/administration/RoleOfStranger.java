package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.dispatch.Strangers;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/**
 * Asks the platform for somebody whom the bot never met and whose roles an administrator names:
 * giving one makes their acquaintance, anything else is answered with their name. May be run again.
 */
final class RoleOfStranger {
  static final String JOB = "role-of-stranger";
  private static final String NO_ROLE = "-";

  private final Database database;
  private final Strangers strangers;
  private final Met met;
  private final ChangeRole changing;
  private final TellRole telling;
  private final Outbox outbox;
  private final Schedule schedule;
  private final Clock clock;

  /** Who is known, and how they are spoken to. */
  record Met(Directory directory, People people, Voice voice) {
    @Inject
    Met {}
  }

  @Inject
  RoleOfStranger(
      Database database,
      Strangers strangers,
      Met met,
      ChangeRole changing,
      TellRole telling,
      Outbox outbox,
      Schedule schedule,
      Clock clock) {
    this.database = database;
    this.strangers = strangers;
    this.met = met;
    this.changing = changing;
    this.telling = telling;
    this.outbox = outbox;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Has somebody looked for where words are nobody's name and the platform can look; returns
   * whether it can. Belongs to the caller's transaction.
   */
  boolean lookFor(Strangers.Search search, RoleRequest request) {
    boolean canLook = search.isNoName() && strangers.canFind(search);
    if (canLook) {
      Role role = request.isTaking() ? null : request.role();
      String payload = (role == null ? NO_ROLE : role.name()) + " " + search;
      Instant now = clock.instant();
      schedule.once(JOB, search.key(now), now, payload);
    }
    return canLook;
  }

  /** A platform that does not answer now fails the run, which comes again. */
  void run(Run run) {
    String[] payload = run.payload().split(" ", 2);
    Strangers.Search search = Strangers.Search.parse(payload[1]);
    Optional<Profile> found = strangers.find(search);
    database.write(
        () ->
            met.people()
                .find(search.programme(), search.asker())
                .filter(AdministrationFeature.ADMINISTRATORS::allows)
                .ifPresent(
                    administrator -> {
                      Card card = settled(administrator, found, search, payload[0]);
                      String key = JOB + ":" + run.key();
                      outbox.answer(
                          new Notice(administrator.programme(), administrator.id(), key, card));
                    }));
  }

  private Card settled(
      Person administrator, Optional<Profile> found, Strangers.Search search, String role) {
    Texts texts = met.voice().to(administrator);
    if (found.isEmpty()) {
      return Card.of(
          texts.rich(
              AdministrationPhrase.NOT_FOUND,
              with("isNamed", !search.isIdentifier()),
              with("name", search.words())));
    }
    if (role.equals(NO_ROLE)) {
      return Card.of(texts.rich(AdministrationPhrase.STRANGER, with("name", found.get().name())));
    }
    Person person = met.directory().meet(found.get()).person();
    if (!person.programme().equals(administrator.programme())) {
      return Card.of(
          texts.rich(
              AdministrationPhrase.NOT_FOUND, with("isNamed", true), with("name", person.name())));
    }
    Role given = Role.valueOf(role);
    ChangeRole.Result result = changing.give(administrator, person, given);
    telling.tell(administrator, person, given, result);
    return RoleCards.result(texts, person, given, result);
  }
}
