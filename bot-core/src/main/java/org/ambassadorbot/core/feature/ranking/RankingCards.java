package org.ambassadorbot.core.feature.ranking;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.Chart;
import org.ambassadorbot.core.feature.ranking.ReadRanking.Board;
import org.ambassadorbot.core.feature.ranking.ReadRanking.Boards;
import org.ambassadorbot.core.feature.ranking.ReadRanking.Inside;
import org.ambassadorbot.core.feature.ranking.ReadRanking.NamedPlace;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.GroupRankings;
import org.ambassadorbot.core.ledger.Pace;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** What rankings look like; each is for whoever asked alone. */
final class RankingCards {
  static final ActionId PEOPLE = new ActionId("ranking.people");
  static final ActionId GROUPS = new ActionId("ranking.groups");
  static final ActionId GROUPS_CHART = new ActionId("ranking.groups-chart");
  private static final int MOST_GROUPS = 20;

  private RankingCards() {}

  static Card people(Turn turn, Boards boards, String shownName) {
    Texts texts = turn.texts();
    String title = texts.plain(RankingPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(part(texts, RankingPhrase.MONTH));
    elements.addAll(board(texts, boards.month()));
    elements.add(part(texts, RankingPhrase.EVER));
    elements.addAll(board(texts, boards.ever()));
    elements.addAll(newcomers(turn, boards.newcomers()));
    boards
        .dip()
        .map(dip -> texts.rich(RankingPhrase.DIP_RULE, with("until", texts.day(dip.until()))))
        .ifPresent(rule -> elements.add(new CardElement.Remark(rule)));
    elements.add(new CardElement.Divider());
    elements.add(AppearanceCards.state(texts, shownName));
    elements.add(new CardElement.Remark(texts.rich(RankingPhrase.APPEARANCE_RULE)));
    Button groups = Button.press(texts.plain(RankingPhrase.GROUPS_BUTTON), GROUPS, "");
    elements.add(
        new CardElement.Buttons(
            Stream.concat(AppearanceCards.choices(texts, shownName, "").stream(), Stream.of(groups))
                .toList()));
    return new Card(title, elements);
  }

  private static CardElement part(Texts texts, RankingPhrase phrase) {
    return new CardElement.Paragraph(RichText.strong(texts.plain(phrase)));
  }

  private static List<CardElement> board(Texts texts, Board board) {
    List<RichText> lines =
        board.first().stream()
            .map(
                place ->
                    texts.rich(
                        RankingPhrase.LINE,
                        with("place", place.place()),
                        with("name", place.name()),
                        with("points", place.points())))
            .toList();
    RichText own =
        board
            .own()
            .map(
                place ->
                    texts.rich(
                        RankingPhrase.OWN,
                        with("place", place.place()),
                        with("count", board.count()),
                        with("points", place.points())))
            .orElseGet(() -> texts.rich(RankingPhrase.OWN_NONE));
    return List.of(
        lines.isEmpty()
            ? new CardElement.Paragraph(texts.rich(RankingPhrase.NOBODY))
            : new CardElement.Items(lines, false),
        new CardElement.Paragraph(own));
  }

  private static List<CardElement> newcomers(Turn turn, List<Pace> paces) {
    if (paces.isEmpty()) {
      return List.of();
    }
    Texts texts = turn.texts();
    List<CardElement> elements = new ArrayList<>();
    elements.add(part(texts, RankingPhrase.NEWCOMERS));
    List<RichText> lines =
        paces.stream()
            .filter(pace -> !pace.name().isEmpty())
            .limit(ReadRanking.FIRST)
            .map(
                pace ->
                    texts.rich(
                        RankingPhrase.PACE_LINE,
                        with("place", pace.place()),
                        with("name", pace.name()),
                        with("weekly", pace.weekly())))
            .toList();
    if (!lines.isEmpty()) {
      elements.add(new CardElement.Items(lines, false));
    }
    paces.stream()
        .filter(pace -> pace.person().equals(turn.person().id()))
        .map(
            pace ->
                texts.rich(
                    RankingPhrase.PACE_OWN,
                    with("place", pace.place()),
                    with("weekly", pace.weekly())))
        .forEach(own -> elements.add(new CardElement.Paragraph(own)));
    elements.add(new CardElement.Remark(texts.rich(RankingPhrase.NEWCOMERS_RULE)));
    return elements;
  }

  static Card groups(Texts texts, List<NamedPlace> places) {
    String title = texts.plain(RankingPhrase.GROUPS_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    List<RichText> lines =
        places.stream().limit(MOST_GROUPS).map(place -> groupLine(texts, place)).toList();
    elements.add(
        lines.isEmpty()
            ? new CardElement.Paragraph(texts.rich(RankingPhrase.GROUPS_NONE))
            : new CardElement.Items(lines, false));
    int more = places.size() - lines.size();
    if (more > 0) {
      elements.add(
          new CardElement.Remark(texts.rich(RankingPhrase.GROUPS_MORE, with("count", more))));
    }
    elements.add(
        new CardElement.Remark(
            texts.rich(RankingPhrase.GROUPS_RULE, with("least", GroupRankings.LEAST))));
    List<Button> buttons = new ArrayList<>(List.of(back(texts)));
    if (!places.isEmpty()) {
      buttons.add(Button.press(texts.plain(RankingPhrase.CHART_BUTTON), GROUPS_CHART, ""));
    }
    elements.add(new CardElement.Buttons(buttons));
    return new Card(title, elements);
  }

  /** The same as bars. */
  static Chart chart(Texts texts, List<NamedPlace> places) {
    return Chart.comparing(
        texts.plain(RankingPhrase.GROUPS_TITLE),
        places.stream()
            .map(
                named ->
                    new Chart.Bar(
                        named.name(),
                        named.place().average(),
                        texts.plain(
                            RankingPhrase.CHART_AVERAGE, with("average", named.place().average()))))
            .toList());
  }

  private static RichText groupLine(Texts texts, NamedPlace named) {
    return texts.rich(
        RankingPhrase.GROUP_LINE,
        with("place", named.place().place()),
        with("name", named.name()),
        with("average", named.place().average()),
        with("members", named.place().members()));
  }

  private static Button back(Texts texts) {
    return Button.press(texts.plain(RankingPhrase.PEOPLE_BUTTON), PEOPLE, "");
  }

  static Card group(Texts texts, String name, Optional<Inside> inside) {
    if (inside.isEmpty()) {
      return Card.of(
          texts.rich(
              RankingPhrase.GROUP_TOO_SMALL,
              with("name", name),
              with("least", GroupRankings.LEAST)));
    }
    Inside found = inside.get();
    String title = texts.plain(RankingPhrase.GROUP_TITLE, with("name", name));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                RankingPhrase.GROUP_PLACE,
                with("place", found.place().place()),
                with("count", found.count()),
                with("average", found.place().average()))));
    elements.addAll(board(texts, found.board()));
    elements.add(new CardElement.Remark(texts.rich(RankingPhrase.APPEARANCE_RULE)));
    elements.add(new CardElement.Buttons(List.of(back(texts))));
    return new Card(title, elements);
  }
}
