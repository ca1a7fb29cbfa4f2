package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsLine;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;

/** Tells suggesters what was decided, in their own language. */
final class TellSuggester {
  private final People people;
  private final Phrasebook phrasebook;
  private final Ledger ledger;
  private final Outbox outbox;

  @Inject
  TellSuggester(People people, Phrasebook phrasebook, Ledger ledger, Outbox outbox) {
    this.people = people;
    this.phrasebook = phrasebook;
    this.ledger = ledger;
    this.outbox = outbox;
  }

  void tell(Turn reviewer, Suggestion suggestion, boolean wasChanged) {
    people
        .find(suggestion.programme(), suggestion.suggester())
        .ifPresent(suggester -> tell(reviewer, suggester, suggestion, wasChanged));
  }

  private void tell(Turn reviewer, Person suggester, Suggestion suggestion, boolean wasChanged) {
    Texts texts = phrasebook.speaking(suggester.language(), reviewer.programme().address());
    boolean isAccepted = suggestion.state() == SuggestionState.ACCEPTED;
    Card card =
        isAccepted
            ? accepted(texts, suggestion, wasChanged)
            : rejected(texts, suggestion, reviewer.person());
    String key = "suggestion:" + suggestion.id().value() + (isAccepted ? ":accepted" : ":rejected");
    outbox.tell(new Notice(suggestion.programme(), suggester.id(), key, card));
  }

  private Card accepted(Texts texts, Suggestion suggestion, boolean wasChanged) {
    RichText said = acceptance(texts, suggestion);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    if (wasChanged) {
      elements.add(new CardElement.Remark(texts.rich(SuggestionPhrase.ACCEPTED_CHANGED)));
    }
    return new Card(said.words(), elements);
  }

  private RichText acceptance(Texts texts, Suggestion suggestion) {
    Argument title = Titles.of(suggestion);
    long points =
        ledger
            .lineOf(suggestion.programme(), DecideSuggestion.accepted(suggestion).cause())
            .map(PointsLine::points)
            .orElse(0L);
    return points == 0
        ? texts.rich(SuggestionPhrase.ACCEPTED_NOTICE, title)
        : texts.rich(SuggestionPhrase.ACCEPTED_WITH_POINTS, title, Argument.with("points", points));
  }

  private static Card rejected(Texts texts, Suggestion suggestion, Person reviewer) {
    RichText said =
        texts.rich(
            SuggestionPhrase.REJECTED_NOTICE,
            Titles.of(suggestion),
            Argument.with("name", reviewer.name()));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Quotation(RichText.plain(note(suggestion))),
        new CardElement.Remark(texts.rich(SuggestionPhrase.REJECTED_NEXT)));
  }

  private static String note(Suggestion suggestion) {
    Suggestion.Decision decision = suggestion.decision();
    String note = decision == null ? null : decision.note();
    return note == null ? "" : note;
  }
}
