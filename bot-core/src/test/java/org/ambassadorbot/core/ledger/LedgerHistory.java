package org.ambassadorbot.core.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** What may happen to a few people's points, several things at once, drawn from a seed. */
final class LedgerHistory {
  private static final int PEOPLE = 7;
  private static final int GROUPS = 2;
  private static final int ACTS = 36;
  private static final int ACTIONS = 8;
  private static final List<Evidence> DEGREES =
      List.of(Evidence.LINK_GIVEN, Evidence.CLICK_SEEN, Evidence.CONFIRMED);
  private static final List<Standing> STANDINGS =
      List.of(Standing.ABSENT, Standing.DISCREET, Standing.NAMED);

  private final Database database;
  private final MovableClock clock;
  private final Ledger ledger;
  private final Rankings rankings;
  private final Results results;
  private final Arrivals arrivals;
  private final ProgrammeId programme;
  private final long firstPerson;
  private final Random random;

  LedgerHistory(Database database, MovableClock clock, long number) {
    this.database = database;
    this.clock = clock;
    this.ledger = Ledgers.of(database, clock);
    this.rankings = Ledgers.rankings(database);
    this.results = Ledgers.results(database, clock);
    this.arrivals = Ledgers.arrivals(database, clock);
    this.programme = new ProgrammeId(number);
    this.firstPerson = number * PEOPLE;
    this.random = new Random(number);
  }

  ProgrammeId programme() {
    return programme;
  }

  Account challenge() {
    return Account.challenge(programme.value());
  }

  /** The groups between which people move. */
  List<GroupId> groups() {
    return LongStream.range(0, GROUPS)
        .mapToObj(number -> new GroupId(programme.value() * GROUPS + number))
        .toList();
  }

  private PersonId person(int number) {
    return new PersonId(firstPerson + number % PEOPLE);
  }

  /** Brings the people in. */
  void begin() {
    database.write(
        () -> {
          database
              .handle()
              .execute(
                  "INSERT INTO programme (id, name, language, form_of_address, zone, country,"
                      + " working_hours, is_shared, created_at)"
                      + " VALUES (?, 'P', 'fr', 'FAMILIAR', 'Europe/Paris', 'FR', '', 0, 0)",
                  programme.value());
          groups().forEach(this::open);
          IntStream.range(0, PEOPLE).forEach(this::bringIn);
        });
  }

  private void bringIn(int number) {
    database
        .handle()
        .execute(
            "INSERT INTO person (id, programme_id, name, language, zone, created_at)"
                + " VALUES (?, ?, 'P', 'fr', 'UTC', 0)",
            person(number).value(),
            programme.value());
    joins(person(number), groups().get(0));
    comes(person(number));
  }

  private void open(GroupId group) {
    database
        .handle()
        .execute(
            "INSERT INTO person_group (id, programme_id, kind, name, name_key, created_at)"
                + " VALUES (?, ?, 'DEPARTMENT', 'G', ?, 0)",
            group.value(),
            programme.value(),
            "g" + group.value());
  }

  private void joins(PersonId person, GroupId group) {
    database
        .handle()
        .execute(
            "INSERT INTO person_group_member (group_id, person_id, programme_id, added_at)"
                + " VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING",
            group.value(),
            person.value(),
            programme.value());
  }

  private void changesGroup(PersonId person, GroupId group) {
    database
        .handle()
        .execute("DELETE FROM person_group_member WHERE person_id = ?", person.value());
    joins(person, group);
  }

  private void comes(PersonId person) {
    database
        .handle()
        .execute(
            "INSERT INTO person_role (programme_id, person_id, role, given_at)"
                + " VALUES (?, ?, 'AMBASSADOR', 0) ON CONFLICT DO NOTHING",
            programme.value(),
            person.value());
    arrivals.arrive(programme, person);
  }

  private void leaves(PersonId person, boolean isErased) {
    database.handle().execute("DELETE FROM person_role WHERE person_id = ?", person.value());
    arrivals.leave(programme, person);
    if (isErased) {
      ledger.makeNameless(programme, person);
    }
  }

  /** Has everything happen, on as many threads as there are. */
  void happen(ExecutorService threads) throws Exception {
    List<Runnable> acts = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      acts.add(act());
    }
    List<Future<?>> running = new ArrayList<>();
    for (Runnable act : acts) {
      Duration pause = Duration.ofMinutes(random.nextInt(3_000));
      running.add(
          threads.submit(
              () -> {
                clock.passes(pause);
                database.write(act);
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  /** One act; half of them happen in one more account, or twice. */
  private Runnable act() {
    int which = random.nextInt(100);
    PersonId who = person(random.nextInt(PEOPLE));
    String subject = "share:" + random.nextInt(ACTIONS);
    Account account = random.nextBoolean() ? Account.EARNED : challenge();
    long points = 1L + random.nextInt(20);
    PointsEntry entry =
        new PointsEntry(programme, who, subject, "share-declared", "why", points, account, null);
    if (which < 45) {
      return () -> ledger.addOnce(entry);
    }
    if (which < 65) {
      Evidence degree = DEGREES.get(random.nextInt(3));
      return () -> ledger.raise(entry.knownBy(degree));
    }
    if (which < 73) {
      return () -> ledger.reverse(Reversal.undo(programme, subject));
    }
    if (which < 78) {
      return () -> ledger.reverse(Reversal.correct(programme, subject, "no"));
    }
    return rarer(which, entry);
  }

  private Runnable rarer(int which, PointsEntry entry) {
    PersonId other = person(random.nextInt(PEOPLE));
    String reward = "reward:" + random.nextInt(3);
    Standing standing = STANDINGS.get(random.nextInt(3));
    if (which < 82) {
      PointsEntry spending =
          new PointsEntry(programme, entry.person(), reward, "reward", "", 5, Account.SPENT, null);
      return () -> ledger.spend(spending);
    }
    if (which < 84) {
      return () -> ledger.reverse(Reversal.refund(programme, reward));
    }
    if (which < 87) {
      return () -> ledger.addCapped(entry);
    }
    return which < 93 ? amongPeople(which, entry.person(), other) : closing(which, entry, standing);
  }

  private Runnable amongPeople(int which, PersonId person, PersonId other) {
    GroupId group = groups().get(random.nextInt(GROUPS));
    if (which < 89) {
      return () -> changesGroup(person, group);
    }
    if (which < 91) {
      boolean isErased = random.nextBoolean();
      return () -> leaves(person, isErased);
    }
    return which < 92 || other.equals(person)
        ? () -> comes(person)
        : () -> {
          changesGroup(person, group);
          ledger.move(person, other);
        };
  }

  private Runnable closing(int which, PointsEntry entry, Standing standing) {
    if (which < 97) {
      return () -> rankings.stand(programme, entry.person(), standing, standing.name());
    }
    return which < 99
        ? () -> {
          Rankings.Ranking ranking =
              new Rankings.Ranking(programme, challenge().period(), TieRule.SHARED);
          results.write(ranking, challenge());
        }
        : () -> results.settle(programme, challenge());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "history %d", programme.value());
  }
}
