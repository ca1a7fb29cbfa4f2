package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** What suggestions look like to whoever decides on them. */
final class ReviewCards {
  static final ActionId OPEN = new ActionId("review.open");
  static final ActionId ACCEPT = new ActionId("review.accept");
  static final ActionId NEXT = new ActionId("review.next");

  private final SuggestionCards suggestions;

  @Inject
  ReviewCards(SuggestionCards suggestions) {
    this.suggestions = suggestions;
  }

  /** Where a suggestion stands in the queue. */
  record Place(int position, int count) {}

  Card review(Turn turn, Suggestion suggestion, Place place) {
    return review(turn, suggestion, place, List.of());
  }

  Card different(Turn turn, Suggestion suggestion, Place place) {
    RichText warning = turn.texts().rich(ReviewPhrase.DIFFERENT);
    return review(turn, suggestion, place, List.of(new CardElement.Paragraph(warning)));
  }

  private Card review(Turn turn, Suggestion suggestion, Place place, List<CardElement> warnings) {
    Texts texts = turn.texts();
    Argument position = Argument.with("position", place.position());
    Argument count = Argument.with("count", place.count());
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(texts.plain(ReviewPhrase.CARD_TITLE, position, count)));
    elements.addAll(warnings);
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                ReviewPhrase.CARD_FROM,
                suggester(texts, suggestion),
                Argument.with(
                    "moment", texts.moment(suggestion.suggestedAt(), turn.person().zone())))));
    elements.addAll(suggestions.content(texts, suggestion));
    elements.add(buttons(texts, suggestion));
    Argument title = SuggestionCards.plainTitle(suggestion);
    return new Card(texts.plain(ReviewPhrase.CARD_SUMMARY, position, count, title), elements);
  }

  private static CardElement.Buttons buttons(Texts texts, Suggestion suggestion) {
    String argument = ReadRevision.of(suggestion).argument();
    return new CardElement.Buttons(
        List.of(
            Button.press(texts.plain(ReviewPhrase.ACCEPT), ACCEPT, argument).primary(),
            Button.open(
                texts.plain(ReviewPhrase.CHANGE_AND_ACCEPT),
                SuggestionForms.CHANGE_AND_ACCEPT,
                argument),
            Button.open(texts.plain(ReviewPhrase.REJECT), SuggestionForms.REJECT, argument)
                .danger(),
            Button.press(texts.plain(ReviewPhrase.SKIP), NEXT, argument)));
  }

  Card decided(Turn turn, Suggestion suggestion, boolean wasChanged, int remaining) {
    boolean isAccepted = suggestion.state() == SuggestionState.ACCEPTED;
    ReviewPhrase accepted =
        wasChanged ? ReviewPhrase.YOU_ACCEPTED_CHANGED : ReviewPhrase.YOU_ACCEPTED;
    RichText said =
        turn.texts()
            .rich(
                isAccepted ? accepted : ReviewPhrase.YOU_REJECTED,
                Titles.of(suggestion),
                suggester(turn.texts(), suggestion));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    Suggestion.Decision decision = suggestion.decision();
    String note = decision == null ? null : decision.note();
    if (note != null) {
      elements.add(new CardElement.Quotation(RichText.plain(note)));
    }
    return withNext(turn, said, elements, suggestion, remaining);
  }

  Card closed(Turn turn, Suggestion suggestion, int remaining) {
    RichText said = closing(turn, suggestion);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    return withNext(turn, said, elements, suggestion, remaining);
  }

  private RichText closing(Turn turn, Suggestion suggestion) {
    Texts texts = turn.texts();
    Argument title = Titles.of(suggestion);
    Suggestion.Decision decision = suggestion.decision();
    if (decision == null) {
      return texts.rich(ReviewPhrase.ALREADY_WITHDRAWN, title, suggester(texts, suggestion));
    }
    boolean isAccepted = suggestion.state() == SuggestionState.ACCEPTED;
    return texts.rich(
        isAccepted ? ReviewPhrase.ALREADY_ACCEPTED : ReviewPhrase.ALREADY_REJECTED,
        title,
        Argument.with("name", suggestions.name(texts, suggestion.programme(), decision.by())),
        Argument.with("moment", texts.moment(decision.at(), turn.person().zone())));
  }

  Card own(Turn turn, Suggestion suggestion, int remaining) {
    RichText said = turn.texts().rich(ReviewPhrase.NEVER_YOUR_OWN, Titles.of(suggestion));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    return withNext(turn, said, elements, suggestion, remaining);
  }

  private static Card withNext(
      Turn turn, RichText said, List<CardElement> elements, Suggestion last, int remaining) {
    Texts texts = turn.texts();
    elements.add(
        new CardElement.Remark(
            texts.rich(ReviewPhrase.REMAINING, Argument.with("count", remaining))));
    if (remaining > 0) {
      String argument = ReadRevision.of(last).argument();
      elements.add(
          new CardElement.Buttons(
              List.of(Button.press(texts.plain(ReviewPhrase.NEXT), NEXT, argument).primary())));
    }
    return new Card(said.words(), elements);
  }

  Card endOfQueue(Turn turn, int skipped) {
    Texts texts = turn.texts();
    RichText said = texts.rich(ReviewPhrase.END_OF_QUEUE, Argument.with("count", skipped));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Buttons(List.of(Button.press(texts.plain(ReviewPhrase.AGAIN), NEXT, ""))));
  }

  Card nothingToReview(Turn turn, int own) {
    Texts texts = turn.texts();
    return Card.of(
        own == 0
            ? texts.rich(ReviewPhrase.QUEUE_IS_EMPTY)
            : texts.rich(ReviewPhrase.ONLY_OWN_LEFT, Argument.with("count", own)));
  }

  private Argument suggester(Texts texts, Suggestion suggestion) {
    return Argument.with(
        "name", suggestions.name(texts, suggestion.programme(), suggestion.suggester()));
  }
}
