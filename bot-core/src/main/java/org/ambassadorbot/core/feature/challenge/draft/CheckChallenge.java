package org.ambassadorbot.core.feature.challenge.draft;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.calendar.Dip;
import org.ambassadorbot.core.calendar.Dips;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengePhrase;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.feature.challenge.RulesStore;
import org.ambassadorbot.core.i18n.Phrase;
import org.jspecify.annotations.Nullable;

/** Looks whether a challenge can be launched, and whether it had better not. */
final class CheckChallenge {
  private static final int MANY_STAKES = 2;
  private static final int MANY_ACTIONS = 4;
  private static final int LOOK_BACK_DAYS = 120;

  private final ChallengeStore store;
  private final RulesStore rules;
  private final Calendar calendar;
  private final Clock clock;

  @Inject
  CheckChallenge(ChallengeStore store, RulesStore rules, Calendar calendar, Clock clock) {
    this.calendar = calendar;
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /** Who knows which days are quiet. */
  record Calendar(Dips dips, ProgrammeStore programmes) {
    @Inject
    Calendar {}
  }

  /**
   * Something to think about before launching.
   *
   * @param detail a name or a number
   * @param dip the quiet time it is about, or null
   */
  record Warning(DraftPhrase phrase, String detail, @Nullable Dip dip) {
    Warning(DraftPhrase phrase, String detail) {
      this(phrase, detail, null);
    }
  }

  /** Why it cannot be launched as it is. */
  Optional<Phrase> obstacle(Challenge challenge) {
    if (!challenge.span().endsAt().isAfter(clock.instant())) {
      return Optional.of(DraftPhrase.END_IS_PAST);
    }
    if (challenge.actions().isEmpty()) {
      return Optional.of(ChallengePhrase.NO_ACTION);
    }
    return rules.isForNobody(challenge) ? Optional.of(DraftPhrase.NOBODY) : Optional.empty();
  }

  List<Warning> warnings(Challenge challenge) {
    List<Warning> warnings = new ArrayList<>();
    if (challenge.stakes().size() > MANY_STAKES) {
      warnings.add(new Warning(DraftPhrase.WARN_STAKES, String.valueOf(challenge.stakes().size())));
    }
    if (challenge.actions().size() > MANY_ACTIONS) {
      warnings.add(
          new Warning(DraftPhrase.WARN_ACTIONS, String.valueOf(challenge.actions().size())));
    }
    LocalDate start = challenge.basics().start();
    LocalDate end = challenge.basics().end();
    store.launchedBetween(challenge.programme(), start, end).stream()
        .filter(other -> !other.id().equals(challenge.id()) && isForTheSame(challenge, other))
        .forEach(
            other -> warnings.add(new Warning(DraftPhrase.WARN_OVERLAP, other.basics().name())));
    calendar
        .programmes()
        .find(challenge.programme())
        .ifPresent(
            programme ->
                calendar
                    .dips()
                    .between(programme, start, end)
                    .forEach(dip -> warnings.add(new Warning(DraftPhrase.WARN_DIP, "", dip))));
    long busy = busyDays(challenge);
    if (busy * 2 > LOOK_BACK_DAYS) {
      warnings.add(new Warning(DraftPhrase.WARN_CALENDAR, String.valueOf(busy)));
    }
    return warnings;
  }

  private static boolean isForTheSame(Challenge one, Challenge other) {
    return one.groups().isEmpty()
        || other.groups().isEmpty()
        || one.groups().stream().anyMatch(other.groups()::contains);
  }

  /** Days with a challenge among the 120 that end with this one. */
  private long busyDays(Challenge challenge) {
    LocalDate end = challenge.basics().end();
    LocalDate from = end.minusDays(LOOK_BACK_DAYS - 1L);
    List<Challenge> all = new ArrayList<>(store.launchedBetween(challenge.programme(), from, end));
    all.add(challenge);
    return from.datesUntil(end.plusDays(1))
        .filter(
            day ->
                all.stream()
                    .map(Challenge::basics)
                    .anyMatch(
                        basics -> !day.isBefore(basics.start()) && !day.isAfter(basics.end())))
        .count();
  }
}
