package org.ambassadorbot.core.feature.ranking;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.ledger.Arrivals;
import org.ambassadorbot.core.ledger.Rankings;
import org.ambassadorbot.core.ledger.Standing;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.reply.Reply;

/** People choose whether rankings and podiums show them, and under which name; at first, not. */
final class AppearanceFeature implements Feature {
  private final Rankings rankings;
  private final Arrivals arrivals;
  private final People people;

  @Inject
  AppearanceFeature(Rankings rankings, Arrivals arrivals, People people) {
    this.rankings = rankings;
    this.arrivals = arrivals;
    this.people = people;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.form(AppearanceCards.APPEAR, RankingFeature.AMBASSADORS, new AppearHandler());
    catalogue.button(AppearanceCards.HIDE, RankingFeature.AMBASSADORS, this::hide);
    catalogue.home(this::home);
    catalogue.personalData(this::kept);
  }

  private String shownName(Turn turn) {
    return arrivals.shownName(turn.programme().id(), turn.person().id());
  }

  private List<CardElement> home(Turn turn) {
    return RankingFeature.AMBASSADORS.allows(turn.person())
        ? AppearanceCards.home(turn.texts(), shownName(turn))
        : List.of();
  }

  private Reply hide(Turn turn, String from) {
    rankings.stand(turn.programme().id(), turn.person().id(), Standing.DISCREET, "");
    Card done = Card.of(turn.texts().rich(RankingPhrase.HIDDEN));
    return from.equals(AppearanceCards.FROM_HOME)
        ? new Reply.SayPrivately(done)
        : new Reply.ReplaceSource(done);
  }

  private PersonalData.Part kept(Turn turn) {
    String name = shownName(turn);
    boolean isShown = !name.isEmpty();
    return new PersonalData.Part(
        "ranking",
        turn.texts().plain(RankingPhrase.DATA_TITLE),
        isShown
            ? List.of(turn.texts().rich(RankingPhrase.DATA_SHOWN, with("name", name)))
            : List.of(),
        isShown ? List.of(Map.of("name", name)) : List.of());
  }

  /** The form in which somebody chooses their name. */
  private final class AppearHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(AppearanceCards.form(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      if (!answers.text(AppearanceCards.HOW).equals(AppearanceCards.BY_NICKNAME)) {
        return appear(turn, clean(turn.person().name()));
      }
      String nickname = clean(answers.text(AppearanceCards.NICKNAME));
      if (nickname.isEmpty()) {
        return error(turn, RankingPhrase.NICKNAME_MISSING);
      }
      return isSomebodyElse(turn, nickname)
          ? error(turn, RankingPhrase.NICKNAME_TAKEN)
          : appear(turn, nickname);
    }

    private boolean isSomebodyElse(Turn turn, String name) {
      boolean isName =
          people
              .named(turn.programme().id(), name)
              .filter(person -> !person.id().equals(turn.person().id()))
              .isPresent();
      return isName || arrivals.isShown(turn.programme().id(), turn.person().id(), name);
    }

    private Reply appear(Turn turn, String name) {
      rankings.stand(turn.programme().id(), turn.person().id(), Standing.NAMED, name);
      return new Reply.SayPrivately(
          Card.of(turn.texts().rich(RankingPhrase.APPEARING, with("name", name))));
    }

    /** One line without invisible characters, no longer than what is kept. */
    private static String clean(String words) {
      String line = words.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
      int[] points = line.codePoints().limit(AppearanceCards.LONGEST).toArray();
      return new String(points, 0, points.length).strip();
    }

    private static Reply error(Turn turn, RankingPhrase phrase) {
      return new Reply.FieldErrors(
          Map.of(AppearanceCards.NICKNAME, turn.texts().plain(phrase)), null);
    }
  }
}
