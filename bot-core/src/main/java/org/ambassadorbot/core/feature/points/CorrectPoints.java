package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.ledger.Reversal;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;

/** Lets an organiser put points right, for a reason that the person is told. */
final class CorrectPoints {
  static final String ADJUSTED = "adjusted";

  private final PointsStore store;
  private final People people;
  private final Ledger ledger;
  private final Telling telling;

  @Inject
  CorrectPoints(PointsStore store, People people, Ledger ledger, Telling telling) {
    this.store = store;
    this.people = people;
    this.ledger = ledger;
    this.telling = telling;
  }

  /** Who is told and where it is written down. */
  record Telling(Outbox outbox, Phrasebook phrasebook, Audit audit) {
    @Inject
    Telling {}
  }

  /** What came of it. */
  enum Result {
    DONE,
    ALREADY,
    OWN,
    UNKNOWN
  }

  /** Takes back what the action behind a line gave. */
  Result correct(Turn turn, long line, String reason) {
    Optional<PointsStore.Subject> subject = store.subjectOf(turn.programme().id(), line);
    Optional<Person> person =
        subject.flatMap(found -> people.find(turn.programme().id(), found.person()));
    if (person.isEmpty()) {
      return Result.UNKNOWN;
    }
    if (person.get().id().equals(turn.person().id())) {
      return Result.OWN;
    }
    String name = subject.get().name();
    if (!ledger.reverse(Reversal.correct(turn.programme().id(), name, reason))) {
      return Result.ALREADY;
    }
    telling.audit().record(turn.person(), "points.corrected", subjectOf(person.get()), name);
    tell(turn, person.get(), "points:corrected:" + name, PointsPhrase.TOLD_CORRECTED, reason);
    return Result.DONE;
  }

  /** Adds or takes points by hand; one form counts once. */
  Result adjust(Turn turn, Person person, String form, long points, String reason) {
    if (person.id().equals(turn.person().id())) {
      return Result.OWN;
    }
    String cause = "adjusted:" + form;
    if (!ledger.addOnce(
        new PointsEntry(person.programme(), person.id(), cause, ADJUSTED, reason, points))) {
      return Result.ALREADY;
    }
    telling.audit().record(turn.person(), "points.adjusted", subjectOf(person), points + "");
    tell(turn, person, "points:" + cause, PointsPhrase.TOLD_ADJUSTED, reason);
    return Result.DONE;
  }

  private static String subjectOf(Person person) {
    return "person:" + person.id().value();
  }

  private void tell(Turn turn, Person person, String key, PointsPhrase phrase, String reason) {
    Texts texts = telling.phrasebook().speaking(person.language(), turn.programme().address());
    RichText said =
        texts.rich(
            phrase,
            with("name", turn.person().name()),
            with("total", ledger.balanceOf(person.programme(), person.id())));
    Card card =
        Card.of(
            said.words(),
            new CardElement.Paragraph(said),
            new CardElement.Quotation(RichText.plain(reason)),
            new CardElement.Remark(texts.rich(PointsPhrase.TOLD_NEXT)));
    telling.outbox().tell(new Notice(person.programme(), person.id(), key, card));
  }
}
