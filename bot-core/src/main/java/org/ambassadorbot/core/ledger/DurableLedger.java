package org.ambassadorbot.core.ledger;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ambassadorbot.core.ledger.LedgerStore.Addition;
import org.ambassadorbot.core.ledger.LedgerStore.Story;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/** The ledger as rows; balances are kept beside the lines, in the same transaction. */
public final class DurableLedger implements Ledger {
  private final LedgerStore lines;
  private final BalanceStore balances;
  private final StandingStore standings;
  private final Clock clock;

  @Inject
  DurableLedger(LedgerStore lines, BalanceStore balances, StandingStore standings, Clock clock) {
    this.lines = lines;
    this.balances = balances;
    this.standings = standings;
    this.clock = clock;
  }

  @Override
  public boolean addOnce(PointsEntry entry) {
    LineKind kind = entry.rule().equals("adjusted") ? LineKind.ADJUSTED : LineKind.GIVEN;
    return begin(entry, kind, entry.points());
  }

  @Override
  public boolean addCapped(PointsEntry entry) {
    return begin(entry, LineKind.CAPPED, 0);
  }

  private boolean begin(PointsEntry entry, LineKind kind, long points) {
    if (lines.isSettled(entry.programme(), entry.account())) {
      return false;
    }
    Instant at = entry.countsAt(clock.instant());
    YearMonth month = YearMonth.from(at.atZone(lines.zoneOf(entry.programme())));
    String cause = entry.account().cause(entry.cause());
    return add(new Addition(entry, cause, kind, points, month, at));
  }

  private boolean add(Addition addition) {
    Instant now = clock.instant();
    if (!lines.add(addition, now)) {
      return false;
    }
    PointsEntry entry = addition.entry();
    balances.add(
        new BalanceStore.Change(
            entry.programme(), entry.person(), addition.points(), addition.countsAt()),
        entry.account().periods(addition.month()));
    return true;
  }

  @Override
  public boolean raise(PointsEntry entry) {
    if (lines.isSettled(entry.programme(), entry.account())) {
      return false;
    }
    List<Story> own =
        lines.stories(entry.programme(), entry.cause()).stream()
            .filter(story -> story.account().equals(entry.account()))
            .toList();
    if (own.size() != 1 || !own.get(0).isOpen() || own.get(0).points() >= entry.points()) {
      return false;
    }
    Story story = own.get(0);
    String degree =
        Objects.requireNonNull(entry.evidence(), "evidence").name().toLowerCase(Locale.ROOT);
    String cause = entry.account().cause(entry.cause()) + ":" + degree;
    return add(
        new Addition(
            as(entry, story),
            cause,
            LineKind.RAISED,
            entry.points() - story.points(),
            story.month(),
            clock.instant()));
  }

  /** The same entry for whoever the first line belongs to by now. */
  private static PointsEntry as(PointsEntry entry, Story story) {
    return new PointsEntry(
        entry.programme(),
        story.person(),
        entry.cause(),
        entry.rule(),
        entry.reason(),
        entry.points(),
        entry.account(),
        entry.evidence());
  }

  @Override
  public boolean spend(PointsEntry entry) {
    if (entry.points() <= 0 || !entry.account().equals(Account.SPENT)) {
      throw new IllegalArgumentException("not points to spend: " + entry.cause());
    }
    if (lines.lineOf(entry.programme(), entry.cause()).isPresent()
        || !balances.take(entry.programme(), entry.person(), entry.points())) {
      return false;
    }
    Instant now = clock.instant();
    YearMonth month = YearMonth.from(now.atZone(lines.zoneOf(entry.programme())));
    Addition addition =
        new Addition(entry, entry.cause(), LineKind.SPENT, -entry.points(), month, now);
    if (!lines.add(addition, now)) {
      throw new IllegalStateException("paid for twice in one transaction: " + entry.cause());
    }
    return true;
  }

  @Override
  public boolean reverse(Reversal reversal) {
    boolean isAnythingTaken = false;
    for (Story story : lines.stories(reversal.programme(), reversal.subject())) {
      boolean isTakenAlready = !story.isOpen() && story.points() == 0;
      if (!isTakenAlready && !lines.isSettled(reversal.programme(), story.account())) {
        isAnythingTaken |= reverse(reversal, story);
      }
    }
    return isAnythingTaken;
  }

  private boolean reverse(Reversal reversal, Story story) {
    PointsEntry entry =
        new PointsEntry(
            reversal.programme(),
            story.person(),
            reversal.subject(),
            story.rule(),
            reversal.reason().isEmpty() ? story.reason() : reversal.reason(),
            -story.points(),
            story.account(),
            null);
    String kind = reversal.kind().name().toLowerCase(Locale.ROOT);
    String cause = story.account().cause(reversal.subject()) + ":" + kind;
    return add(
        new Addition(
            entry, cause, reversal.kind(), -story.points(), story.month(), story.countsAt()));
  }

  @Override
  public long balanceOf(ProgrammeId programme, PersonId person) {
    return balanceOf(programme, person, Period.SPENDABLE);
  }

  @Override
  public long balanceOf(ProgrammeId programme, PersonId person, Period period) {
    return balances.points(new BalanceStore.Key(programme, person, period));
  }

  @Override
  public List<PointsLine> linesOf(ProgrammeId programme, PersonId person, int most) {
    return lines.linesOf(programme, person, most);
  }

  @Override
  public List<PointsLine> linesOf(
      ProgrammeId programme, PersonId person, Account account, int most) {
    return lines.linesOf(programme, person, account, most);
  }

  @Override
  public List<PointsLine> everyLineOf(ProgrammeId programme, PersonId person, int most) {
    return lines.everyLineOf(programme, person, most);
  }

  @Override
  public List<PointsLine> correctableLinesOf(ProgrammeId programme, PersonId person, int most) {
    return lines.correctableLinesOf(programme, person, most);
  }

  @Override
  public long countOf(ProgrammeId programme, PersonId person) {
    return lines.countOf(programme, person);
  }

  @Override
  public Optional<PointsLine> lineOf(ProgrammeId programme, String cause) {
    return lines.lineOf(programme, cause);
  }

  @Override
  public long countBetween(PointsEntry like, Instant from, Instant until) {
    return lines.countBetween(like, from, until);
  }

  @Override
  public void makeNameless(ProgrammeId programme, PersonId person) {
    lines.emptyReasons(programme, person);
  }

  @Override
  public void move(PersonId gone, PersonId kept) {
    standings.move(gone, kept);
    lines.move(gone, kept);
    balances.move(gone, kept);
    standings.refresh(kept);
  }
}
