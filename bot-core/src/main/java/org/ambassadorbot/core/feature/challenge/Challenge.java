package org.ambassadorbot.core.feature.challenge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadorbot.core.ledger.Account;
import org.ambassadorbot.core.ledger.Rankings;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.ledger.TieRule;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * A challenge with its rules and its stakes.
 *
 * @param groups who takes part; empty for every ambassador
 */
public record Challenge(
    ChallengeId id,
    ProgrammeId programme,
    ChallengeState state,
    Basics basics,
    Span span,
    List<GroupId> groups,
    List<ActionRule> actions,
    List<Stake> stakes,
    PersonId author) {

  /** What it is called, its days, and who stands first of two with as many points. */
  public record Basics(String name, LocalDate start, LocalDate end, TieRule tie) {}

  /** From when until when actions count. */
  public record Span(Instant startsAt, Instant endsAt) {}

  public Challenge {
    groups = List.copyOf(groups);
    actions = List.copyOf(actions);
    stakes = List.copyOf(stakes);
  }

  public Account account() {
    return id.account();
  }

  public Rankings.Ranking ranking() {
    return new Rankings.Ranking(programme, account().period(), basics.tie());
  }

  public Tariff tariff() {
    Map<String, Tariff.Worth> worths = new TreeMap<>();
    actions.forEach(action -> worths.put(action.rule(), action.worth()));
    return new Tariff(account(), worths);
  }

  /** Whether actions count at a moment, whether or not the closing has been seen to. */
  public boolean isOnAt(Instant moment) {
    return state == ChallengeState.LAUNCHED
        && !moment.isBefore(span.startsAt())
        && moment.isBefore(span.endsAt());
  }

  /** Whether it is launched and has not begun. */
  public boolean isToCome(Instant moment) {
    return state == ChallengeState.LAUNCHED && moment.isBefore(span.startsAt());
  }

  boolean isOver(Instant moment) {
    return state == ChallengeState.CLOSED
        || state == ChallengeState.SETTLED
        || (state == ChallengeState.LAUNCHED && !moment.isBefore(span.endsAt()));
  }
}
