package org.ambassadorbot.core.feature.challenge;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.Chart;
import org.ambassadorbot.core.export.Charts;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.GroupRankings;
import org.ambassadorbot.core.ledger.Rankings;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;

/**
 * Shows how a challenge goes as charts: what was reached together, and groups that are large
 * enough.
 */
final class DrawChallenge {
  private final Rankings rankings;
  private final GroupRankings groupRankings;
  private final Groups groups;
  private final Charts charts;

  @Inject
  DrawChallenge(Rankings rankings, GroupRankings groupRankings, Groups groups, Charts charts) {
    this.rankings = rankings;
    this.groupRankings = groupRankings;
    this.groups = groups;
    this.charts = charts;
  }

  Card draw(Turn turn, Challenge challenge) {
    Texts texts = turn.texts();
    Chart together = together(texts, challenge);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(together.title()));
    elements.add(charts.draw(turn.person(), together));
    List<Chart.Bar> bars = groups(texts, challenge);
    if (!bars.isEmpty()) {
      String title =
          texts.plain(ChallengePhrase.CHART_GROUPS, with("name", challenge.basics().name()));
      elements.add(new CardElement.Heading(title));
      elements.add(charts.draw(turn.person(), Chart.comparing(title, bars)));
    }
    return new Card(together.title(), elements);
  }

  private Chart together(Texts texts, Challenge challenge) {
    long total = rankings.total(challenge.programme(), challenge.account().period());
    String title =
        texts.plain(ChallengePhrase.CHART_TITLE, with("name", challenge.basics().name()));
    String label = texts.plain(ChallengePhrase.CHART_TOGETHER);
    List<Stake> targets =
        challenge.stakes().stream().filter(stake -> stake.kind() == Stake.Kind.COLLECTIVE).toList();
    if (targets.isEmpty()) {
      String words = texts.plain(ChallengePhrase.CHART_POINTS, with("total", total));
      return Chart.comparing(title, List.of(new Chart.Bar(label, total, words)));
    }
    long furthest = targets.stream().mapToLong(Stake::amount).max().orElseThrow();
    String words =
        texts.plain(ChallengePhrase.CHART_TARGET, with("total", total), with("target", furthest));
    return new Chart(title, List.of(new Chart.Bar(label, total, words)), furthest);
  }

  private List<Chart.Bar> groups(Texts texts, Challenge challenge) {
    Map<GroupId, String> names =
        groups.list(challenge.programme()).stream()
            .filter(
                group -> challenge.groups().isEmpty() || challenge.groups().contains(group.id()))
            .collect(Collectors.toMap(Group::id, Group::name));
    return groupRankings.places(challenge.ranking()).stream()
        .filter(place -> names.containsKey(place.group()))
        .map(
            place ->
                new Chart.Bar(
                    names.getOrDefault(place.group(), ""),
                    place.average(),
                    texts.plain(ChallengePhrase.CHART_AVERAGE, with("average", place.average()))))
        .toList();
  }
}
