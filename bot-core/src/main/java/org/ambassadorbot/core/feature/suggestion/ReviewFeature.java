package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.suggestion.DecideSuggestion.Outcome;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers decide on suggestions, one card at a time. */
final class ReviewFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final SuggestionId NONE = new SuggestionId(0);
  private static final SuggestionId LAST = new SuggestionId(Long.MAX_VALUE);

  private final DecideSuggestion deciding;
  private final TellSuggester telling;
  private final ReviewStore reviews;
  private final SuggestionStore suggestions;
  private final ReviewCards cards;
  private final SuggestionCards suggestionCards;

  @Inject
  ReviewFeature(
      DecideSuggestion deciding,
      TellSuggester telling,
      ReviewStore reviews,
      SuggestionStore suggestions,
      ReviewCards cards,
      SuggestionCards suggestionCards) {
    this.deciding = deciding;
    this.telling = telling;
    this.reviews = reviews;
    this.suggestions = suggestions;
    this.cards = cards;
    this.suggestionCards = suggestionCards;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("relire", "relecture", "à relire"), List.of("review", "queue")),
            ORGANISERS,
            ReviewPhrase.HELP_REVIEW,
            (turn, text) -> new Reply.SayPrivately(next(turn, NONE))));
    catalogue.button(
        ReviewCards.OPEN, ORGANISERS, (turn, text) -> new Reply.SayPrivately(next(turn, NONE)));
    catalogue.button(ReviewCards.NEXT, ORGANISERS, this::pass);
    catalogue.button(ReviewCards.ACCEPT, ORGANISERS, this::accept);
    catalogue.form(SuggestionForms.CHANGE_AND_ACCEPT, ORGANISERS, new ChangeHandler());
    catalogue.form(SuggestionForms.REJECT, ORGANISERS, new RejectHandler());
    catalogue.home(this::home);
  }

  private Reply pass(Turn turn, String argument) {
    SuggestionId after = ReadRevision.parse(argument).map(ReadRevision::suggestion).orElse(NONE);
    return new Reply.ReplaceSource(next(turn, after));
  }

  private Card next(Turn turn, SuggestionId after) {
    Person reviewer = turn.person();
    Optional<Suggestion> next = reviews.nextFor(reviewer, after);
    if (next.isPresent()) {
      return cards.review(turn, next.get(), place(reviewer, next.get()));
    }
    int skipped = reviews.countFor(reviewer, LAST);
    return skipped > 0
        ? cards.endOfQueue(turn, skipped)
        : cards.nothingToReview(turn, suggestions.countPendingOf(reviewer));
  }

  private ReviewCards.Place place(Person reviewer, Suggestion suggestion) {
    return new ReviewCards.Place(
        reviews.countFor(reviewer, suggestion.id()), reviews.countFor(reviewer, LAST));
  }

  private Reply accept(Turn turn, String argument) {
    return shown(turn, deciding.decide(turn.person(), argument, Verdict.accept()));
  }

  /** Tells the suggester what was decided, and the organiser what came of it. */
  private Reply shown(Turn turn, Outcome outcome) {
    int remaining = reviews.countFor(turn.person(), LAST);
    if (outcome instanceof DecideSuggestion.Decided decided) {
      telling.tell(turn, decided.suggestion(), decided.wasChanged());
      return new Reply.ReplaceSource(
          cards.decided(turn, decided.suggestion(), decided.wasChanged(), remaining));
    }
    if (outcome instanceof DecideSuggestion.Closed closed) {
      return new Reply.ReplaceSource(cards.closed(turn, closed.suggestion(), remaining));
    }
    if (outcome instanceof DecideSuggestion.Own own) {
      return new Reply.ReplaceSource(cards.own(turn, own.suggestion(), remaining));
    }
    if (outcome instanceof DecideSuggestion.Different different) {
      Suggestion suggestion = different.suggestion();
      return new Reply.ReplaceSource(
          cards.different(turn, suggestion, place(turn.person(), suggestion)));
    }
    if (outcome instanceof DecideSuggestion.LinkTaken taken) {
      return new Reply.FieldErrors(
          Map.of(SuggestionForms.CONTENT, suggestionCards.linkTaken(turn, taken.first())), null);
    }
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(ReviewPhrase.UNKNOWN)));
  }

  private List<CardElement> home(Turn turn) {
    int waiting = ORGANISERS.allows(turn.person()) ? reviews.countFor(turn.person(), LAST) : 0;
    if (waiting == 0) {
      return List.of();
    }
    String label = turn.texts().plain(ReviewPhrase.REVIEW_BUTTON);
    return List.of(
        new CardElement.Paragraph(
            turn.texts().rich(ReviewPhrase.HOME_WAITING, Argument.with("count", waiting))),
        new CardElement.Buttons(List.of(Button.press(label, ReviewCards.OPEN, "").primary())));
  }

  /** Opens a form only on a suggestion that can still be decided on. */
  private abstract class DecisionHandler implements FormHandler {
    abstract Form form(Turn turn, Suggestion suggestion);

    @Override
    public final Reply open(Turn turn, String argument) {
      Optional<Outcome> obstacle = deciding.obstacle(turn.person(), argument);
      return obstacle.isPresent()
          ? shown(turn, obstacle.get())
          : new Reply.OpenForm(form(turn, deciding.read(turn.person(), argument)));
    }
  }

  private final class ChangeHandler extends DecisionHandler {
    @Override
    Form form(Turn turn, Suggestion suggestion) {
      return SuggestionForms.changeAndAccept(
          turn.texts(), suggestion, suggestionCards.preview(suggestion));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ReadContent.Reading reading = ReadContent.ofAnswers(answers);
      if (reading instanceof ReadContent.Wrong wrong) {
        String sentence = wrong.sentence(turn.texts()).words();
        return new Reply.FieldErrors(Map.of(wrong.field(), sentence), null);
      }
      Content content = ((ReadContent.Read) reading).content();
      return shown(turn, deciding.changeAndAccept(turn.person(), argument, content));
    }
  }

  private final class RejectHandler extends DecisionHandler {
    @Override
    Form form(Turn turn, Suggestion suggestion) {
      return SuggestionForms.reject(turn.texts(), suggestion);
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String note = Wording.clean(answers.text(SuggestionForms.NOTE));
      if (note.isEmpty()) {
        return noteError(turn.texts().plain(ReviewPhrase.NOTE_IS_MISSING));
      }
      if (note.length() > SuggestionForms.LONGEST_NOTE) {
        return noteError(
            turn.texts()
                .plain(
                    ReviewPhrase.NOTE_IS_TOO_LONG,
                    Argument.with("length", note.length()),
                    Argument.with("longest", SuggestionForms.LONGEST_NOTE)));
      }
      return shown(turn, deciding.decide(turn.person(), argument, Verdict.reject(note)));
    }

    private Reply noteError(String sentence) {
      return new Reply.FieldErrors(Map.of(SuggestionForms.NOTE, sentence), null);
    }
  }
}
