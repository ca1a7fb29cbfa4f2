package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.feature.suggestion.ReadContent.Read;
import org.ambassadorbot.core.feature.suggestion.ReadContent.Reading;
import org.ambassadorbot.core.feature.suggestion.ReadContent.Wrong;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Everybody can suggest content, follow it, and change it until it is decided on. */
final class SuggestionFeature implements Feature {
  private static final int MOST_LISTED = 10;

  private final SuggestContent suggesting;
  private final ChangeSuggestion changing;
  private final SuggestionStore suggestions;
  private final CaptureStore captures;
  private final SuggestionCards cards;

  @Inject
  SuggestionFeature(
      SuggestContent suggesting,
      ChangeSuggestion changing,
      SuggestionStore suggestions,
      CaptureStore captures,
      SuggestionCards cards) {
    this.suggesting = suggesting;
    this.changing = changing;
    this.suggestions = suggestions;
    this.captures = captures;
    this.cards = cards;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("suggérer", "suggère", "proposer", "suggestion"),
                List.of("suggest", "propose", "submit")),
            Access.everybody(),
            SuggestionPhrase.HELP_SUGGEST,
            this::suggest));
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("mes suggestions", "suggestions"),
                List.of("my suggestions", "suggestions")),
            Access.everybody(),
            SuggestionPhrase.HELP_MINE,
            (turn, text) -> list(turn)));
    catalogue.form(SuggestionForms.SUGGEST, Access.everybody(), new SuggestHandler());
    catalogue.form(SuggestionForms.CHANGE, Access.everybody(), new ChangeHandler());
    catalogue.button(SuggestionCards.WITHDRAW, Access.everybody(), this::withdraw);
    catalogue.button(SuggestionCards.LIST, Access.everybody(), (turn, text) -> list(turn));
    catalogue.home(this::home);
    catalogue.event(PeopleJoined.class, event -> suggestions.move(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> suggestions.move(event.gone(), event.programme()));
  }

  private Reply suggest(Turn turn, String text) {
    if (text.isBlank()) {
      return new Reply.OpenForm(SuggestionForms.suggest(turn.texts()));
    }
    Reading reading = ReadContent.ofText(text);
    return reading instanceof Wrong wrong
        ? new Reply.SayPrivately(Card.of(wrong.sentence(turn.texts())))
        : receive(turn, ((Read) reading).content(), null);
  }

  private Reply receive(Turn turn, Content content, @Nullable String source) {
    SuggestContent.Result result = suggesting.suggest(turn.person(), content, source);
    return new Reply.SayPrivately(
        result instanceof SuggestContent.AlreadyThere there
            ? cards.alreadyThere(turn, there.first())
            : cards.received(
                turn, ((SuggestContent.Received) result).suggestion(), SuggestionPhrase.RECEIVED));
  }

  private Reply list(Turn turn) {
    List<Suggestion> own = suggestions.of(turn.person(), MOST_LISTED);
    if (own.isEmpty()) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(SuggestionPhrase.MINE_NONE)));
    }
    return new Reply.SayPrivately(cards.mine(turn, own, suggestions.countOf(turn.person())));
  }

  private Reply withdraw(Turn turn, String argument) {
    ChangeSuggestion.Result result = changing.withdraw(turn.person(), argument);
    if (result instanceof ChangeSuggestion.Withdrawn withdrawn) {
      Argument title = Titles.of(withdrawn.suggestion());
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(SuggestionPhrase.WITHDRAWN, title)));
    }
    return refused(turn, result);
  }

  private Reply refused(Turn turn, ChangeSuggestion.Result result) {
    Card card =
        result instanceof ChangeSuggestion.Closed closed
            ? cards.tooLate(turn, closed.suggestion())
            : Card.of(turn.texts().rich(SuggestionPhrase.NOT_YOURS));
    return new Reply.ReplaceSource(card);
  }

  private static Reply fieldError(Turn turn, Wrong wrong) {
    String sentence = wrong.sentence(turn.texts()).words();
    return new Reply.FieldErrors(Map.of(wrong.field(), sentence), null);
  }

  private List<CardElement> home(Turn turn) {
    int pending = suggestions.countPendingOf(turn.person());
    Button suggest =
        Button.open(
                turn.texts().plain(SuggestionPhrase.SUGGEST_BUTTON), SuggestionForms.SUGGEST, "")
            .primary();
    if (pending == 0) {
      return List.of(new CardElement.Buttons(List.of(suggest)));
    }
    Button mine =
        Button.press(turn.texts().plain(SuggestionPhrase.MINE_BUTTON), SuggestionCards.LIST, "");
    return List.of(
        new CardElement.Paragraph(
            turn.texts().rich(SuggestionPhrase.HOME_PENDING, Argument.with("count", pending))),
        new CardElement.Buttons(List.of(suggest, mine)));
  }

  /** The form for a new suggestion. */
  private final class SuggestHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(
          captures
              .find(turn.person(), argument)
              .map(captured -> cards.form(turn, captured))
              .orElseGet(() -> SuggestionForms.suggest(turn.texts())));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Reading reading = ReadContent.ofAnswers(answers);
      return reading instanceof Wrong wrong
          ? fieldError(turn, wrong)
          : receive(turn, ((Read) reading).content(), source(turn, argument));
    }
  }

  private @Nullable String source(Turn turn, String argument) {
    return captures.find(turn.person(), argument).map(CapturedMessage::source).orElse(null);
  }

  /** The form for a suggestion already made. */
  private final class ChangeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return changing
          .ownOf(turn.person(), argument)
          .<Reply>map(own -> own.isPending() ? form(turn, own) : closed(turn, own))
          .orElseGet(() -> refused(turn, new ChangeSuggestion.Unknown()));
    }

    private Reply form(Turn turn, Suggestion own) {
      return new Reply.OpenForm(SuggestionForms.change(turn.texts(), own, cards.preview(own)));
    }

    private Reply closed(Turn turn, Suggestion own) {
      return refused(turn, new ChangeSuggestion.Closed(own));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Reading reading = ReadContent.ofAnswers(answers);
      if (reading instanceof Wrong wrong) {
        return fieldError(turn, wrong);
      }
      Content content = ((Read) reading).content();
      ChangeSuggestion.Result result = changing.change(turn.person(), argument, content);
      if (result instanceof ChangeSuggestion.Changed changed) {
        return new Reply.ReplaceSource(
            cards.received(turn, changed.suggestion(), SuggestionPhrase.CHANGED));
      }
      if (result instanceof ChangeSuggestion.LinkTaken taken) {
        return new Reply.FieldErrors(
            Map.of(SuggestionForms.CONTENT, cards.linkTaken(turn, taken.first())), null);
      }
      return refused(turn, result);
    }
  }
}
