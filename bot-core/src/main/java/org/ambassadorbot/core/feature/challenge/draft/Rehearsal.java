package org.ambassadorbot.core.feature.challenge.draft;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.RulesStore;
import org.ambassadorbot.core.feature.challenge.draft.RehearsalStore.Past;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.people.PersonId;

/** Plays a challenge's rules on what people did in the last month. */
final class Rehearsal {
  static final Duration LAST_MONTH = Duration.ofDays(30);

  private final RehearsalStore store;
  private final RulesStore rules;

  @Inject
  Rehearsal(RehearsalStore store, RulesStore rules) {
    this.store = store;
    this.rules = rules;
  }

  /**
   * How it would have gone.
   *
   * @param audience how many people it is for
   * @param scorers how many of them would have points
   * @param bestShare which part of all points the first would have, in hundredths
   * @param hopeless departments of which nobody would have a point
   */
  record Outcome(int audience, int scorers, long total, int bestShare, List<String> hopeless) {
    Outcome {
      hopeless = List.copyOf(hopeless);
    }
  }

  Outcome play(Challenge challenge, ZoneId zone, Instant now) {
    Set<PersonId> audience = new HashSet<>(rules.audience(challenge));
    Map<PersonId, Long> points = new HashMap<>();
    store.eachPerson(
        challenge.programme(),
        now.minus(LAST_MONTH),
        acts -> {
          PersonId person = acts.get(0).person();
          long sum = audience.contains(person) ? worth(challenge, acts, zone) : 0;
          if (sum > 0) {
            points.put(person, sum);
          }
        });
    long total = points.values().stream().mapToLong(Long::longValue).sum();
    long best = points.values().stream().mapToLong(Long::longValue).max().orElse(0);
    int share = total == 0 ? 0 : (int) (best * 100 / total);
    return new Outcome(
        audience.size(), points.size(), total, share, hopeless(challenge, audience, points));
  }

  /** What somebody's month is worth: each action once, by the best that is known of it. */
  private static long worth(Challenge challenge, List<Past> lines, ZoneId zone) {
    Map<String, Past> acts = new LinkedHashMap<>();
    Set<String> undone = new HashSet<>();
    for (Past line : lines) {
      acts.merge(line.subject(), line, Rehearsal::better);
      if (line.isTakenBack()) {
        undone.add(line.subject());
      }
    }
    acts.keySet().removeAll(undone);
    Map<String, Integer> counts = new HashMap<>();
    return acts.values().stream().mapToLong(act -> worth(challenge, act, zone, counts)).sum();
  }

  private static Past better(Past one, Past other) {
    Evidence known = one.evidence();
    Evidence more = other.evidence();
    return known != null && (more == null || known.compareTo(more) > 0) ? one : other;
  }

  private static long worth(
      Challenge challenge, Past act, ZoneId zone, Map<String, Integer> counts) {
    PointsEntry entry =
        new PointsEntry(
            challenge.programme(),
            act.person(),
            act.subject(),
            act.rule(),
            "",
            0,
            challenge.account(),
            act.evidence());
    Tariff.Worth worth = challenge.tariff().of(entry).orElse(new Tariff.Worth(0, null));
    String day = LocalDate.ofInstant(act.at(), zone).toString();
    String key = act.rule() + " " + day;
    int before = counts.merge(key, 1, Integer::sum);
    Integer cap = worth.dailyCap();
    return cap != null && before > cap ? 0 : worth.points();
  }

  private List<String> hopeless(
      Challenge challenge, Set<PersonId> audience, Map<PersonId, Long> points) {
    return store.departments(challenge.programme()).entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(audience::contains))
        .filter(entry -> entry.getValue().stream().noneMatch(points::containsKey))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
