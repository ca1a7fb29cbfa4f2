package org.ambassadorbot.core.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** What may happen to a few people's points, several things at once, drawn from a seed. */
final class LedgerHistory {
  private static final int PEOPLE = 5;
  private static final int ACTS = 30;
  private static final int ACTIONS = 8;
  private static final List<Evidence> DEGREES =
      List.of(Evidence.LINK_GIVEN, Evidence.CLICK_SEEN, Evidence.CONFIRMED);
  private static final List<Standing> STANDINGS =
      List.of(Standing.ABSENT, Standing.DISCREET, Standing.NAMED);

  private final Database database;
  private final MovableClock clock;
  private final Ledger ledger;
  private final Rankings rankings;
  private final ProgrammeId programme;
  private final long firstPerson;
  private final Random random;

  LedgerHistory(Database database, MovableClock clock, long number) {
    this.database = database;
    this.clock = clock;
    this.ledger = Ledgers.of(database, clock);
    this.rankings = Ledgers.rankings(database, clock);
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
  }

  /** Has everything happen, on as many threads as there are. */
  void happen(ExecutorService threads) throws Exception {
    List<Runnable> acts = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      acts.add(act());
    }
    List<Future<?>> running = new ArrayList<>();
    for (Runnable act : acts) {
      running.add(threads.submit(() -> database.write(act)));
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
    clock.passes(Duration.ofMinutes(random.nextInt(3_000)));
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
    if (which < 85) {
      PointsEntry spending =
          new PointsEntry(programme, entry.person(), reward, "reward", "", 5, Account.SPENT, null);
      return () -> ledger.spend(spending);
    }
    if (which < 88) {
      return () -> ledger.reverse(Reversal.refund(programme, reward));
    }
    if (which < 91) {
      return () -> ledger.addCapped(entry);
    }
    if (which < 96) {
      return () -> rankings.stand(programme, entry.person(), standing, standing.name());
    }
    return which < 99 && !other.equals(entry.person())
        ? () -> ledger.move(entry.person(), other)
        : () -> rankings.settle(programme, challenge());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "history %d", programme.value());
  }
}
