package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers decide what actions are worth and put right what went wrong. */
final class OrganisePointsFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final long MOST_POINTS = 1_000;
  private static final int MOST_LINES = 10;

  private final PointsStore store;
  private final People people;
  private final Ledger ledger;
  private final CorrectPoints correcting;
  private final Writing writing;

  @Inject
  OrganisePointsFeature(
      PointsStore store, People people, Ledger ledger, CorrectPoints correcting, Writing writing) {
    this.store = store;
    this.people = people;
    this.ledger = ledger;
    this.correcting = correcting;
    this.writing = writing;
  }

  /** Where acts are written down, and when. */
  record Writing(Audit audit, Clock clock) {
    @Inject
    Writing {}
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("barème"), List.of("points rules", "weights")),
            ORGANISERS,
            PointsPhrase.HELP_TARIFF,
            (turn, text) -> new Reply.SayPrivately(tariff(turn))));
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("corriger les points", "points corriger", "corriger"),
                List.of("correct points", "points correct")),
            ORGANISERS,
            PointsPhrase.HELP_CORRECT,
            this::lines));
    catalogue.form(OrganisePointsCards.WEIGH, ORGANISERS, new WeighHandler());
    catalogue.form(OrganisePointsCards.CORRECT, ORGANISERS, new CorrectHandler());
    catalogue.form(OrganisePointsCards.ADJUST, ORGANISERS, new AdjustHandler());
  }

  private Card tariff(Turn turn) {
    return OrganisePointsCards.tariff(turn.texts(), store.tariff(turn.programme().id()));
  }

  private Reply lines(Turn turn, String text) {
    if (text.isBlank()) {
      return say(turn, PointsPhrase.CORRECT_WHOM, "");
    }
    return people
        .named(turn.programme().id(), text)
        .<Reply>map(person -> new Reply.SayPrivately(lines(turn, person)))
        .orElseGet(() -> say(turn, PointsPhrase.PERSON_UNKNOWN, text));
  }

  private Card lines(Turn turn, Person person) {
    List<OrganisePointsCards.Line> lines =
        ledger.correctableLinesOf(turn.programme().id(), person.id(), MOST_LINES).stream()
            .map(
                line ->
                    new OrganisePointsCards.Line(
                        line, line.points() != 0 && !store.isReversed(turn.programme().id(), line)))
            .toList();
    String form = person.id().value() + " " + writing.clock().millis();
    return OrganisePointsCards.lines(turn, person, lines, form);
  }

  private static Reply say(Turn turn, PointsPhrase phrase, String name) {
    return new Reply.SayPrivately(Card.of(turn.texts().rich(phrase, with("name", name))));
  }

  private static Reply result(Turn turn, CorrectPoints.Result result) {
    return new Reply.ReplaceSource(
        Card.of(turn.texts().rich(PointsPhrase.valueOf("CORRECTED_" + result.name()))));
  }

  private static Optional<Long> number(String text) {
    String digits = text.strip().replace("\u2212", "-").replaceFirst("^\\+", "");
    return digits.matches("-?\\d{1,6}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  private static Optional<Long> id(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Reply wrong(Turn turn, String field, PointsPhrase phrase) {
    return new Reply.FieldErrors(Map.of(field, turn.texts().plain(phrase)), null);
  }

  /** What an action is worth from now on. */
  private final class WeighHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(OrganisePointsCards.weigh(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String rule = answers.text(OrganisePointsCards.RULE);
      if (!OrganisePointsCards.RULES.contains(rule)) {
        return wrong(turn, OrganisePointsCards.RULE, PointsPhrase.ACTION_IS_MISSING);
      }
      Optional<Long> points = number(answers.text(OrganisePointsCards.POINTS));
      if (points.filter(value -> value >= 0 && value <= MOST_POINTS).isEmpty()) {
        return wrong(turn, OrganisePointsCards.POINTS, PointsPhrase.POINTS_ARE_WRONG);
      }
      String written = answers.text(OrganisePointsCards.CAP);
      Optional<Long> cap = number(written);
      if (!written.isEmpty() && cap.filter(value -> value > 0 && value <= 100).isEmpty()) {
        return wrong(turn, OrganisePointsCards.CAP, PointsPhrase.CAP_IS_WRONG);
      }
      weigh(turn, rule, new Tariff.Worth(points.get(), cap.map(Long::intValue).orElse(null)));
      return new Reply.SayPrivately(tariff(turn));
    }

    private void weigh(Turn turn, String rule, Tariff.Worth worth) {
      Tariff.Worth before = store.tariff(turn.programme().id()).worths().get(rule);
      store.weigh(turn.programme().id(), rule, worth);
      String was = before == null ? "0" : String.valueOf(before.points());
      writing
          .audit()
          .record(turn.person(), "points.weighed", "rule:" + rule, was + " > " + worth.points());
    }
  }

  /** Why a line is taken back. */
  private final class CorrectHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(OrganisePointsCards.correct(turn.texts(), argument));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String reason = answers.text(OrganisePointsCards.REASON);
      if (reason.isEmpty()) {
        return wrong(turn, OrganisePointsCards.REASON, PointsPhrase.REASON_IS_MISSING);
      }
      return id(argument)
          .map(line -> result(turn, correcting.correct(turn, line, reason)))
          .orElseGet(() -> result(turn, CorrectPoints.Result.UNKNOWN));
    }
  }

  /** Points given or taken by hand. */
  private final class AdjustHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(OrganisePointsCards.adjust(turn.texts(), argument));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<Long> points = number(answers.text(OrganisePointsCards.POINTS));
      if (points.filter(value -> value != 0 && Math.abs(value) <= MOST_POINTS).isEmpty()) {
        return wrong(turn, OrganisePointsCards.POINTS, PointsPhrase.ADJUST_IS_WRONG);
      }
      String reason = answers.text(OrganisePointsCards.REASON);
      if (reason.isEmpty()) {
        return wrong(turn, OrganisePointsCards.REASON, PointsPhrase.REASON_IS_MISSING);
      }
      return id(argument.split(" ", 2)[0])
          .flatMap(id -> people.find(turn.programme().id(), new PersonId(id)))
          .map(
              person ->
                  correcting.adjust(turn, person, argument.replace(' ', ':'), points.get(), reason))
          .map(result -> result(turn, result))
          .orElseGet(() -> result(turn, CorrectPoints.Result.UNKNOWN));
    }
  }
}
