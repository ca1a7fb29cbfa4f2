package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.suggestion.ReadContent.Read;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkPreviews;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.reply.Reply;

/** A link that somebody sends the bot, whatever else it may mean, can be suggested. */
final class CaptureFeature implements Feature {
  private final LinkPreviews previews;

  @Inject
  CaptureFeature(LinkPreviews previews) {
    this.previews = previews;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.otherwise(this::hear);
  }

  private Optional<Reply> hear(Turn turn, String text) {
    if (!(ReadContent.ofText(text) instanceof Read read)) {
      return Optional.empty();
    }
    CanonicalUrl link = read.content().link();
    return link == null || link.address().length() > ButtonAction.LONGEST_ARGUMENT
        ? Optional.empty()
        : Optional.of(new Reply.SayPrivately(ask(turn, link)));
  }

  /** By the time the button is pressed, the page may have said what it is. */
  private Card ask(Turn turn, CanonicalUrl link) {
    previews.want(turn.programme().id(), link);
    RichText question = turn.texts().rich(SuggestionPhrase.CAPTURED);
    Button suggest =
        Button.open(
                turn.texts().plain(SuggestionPhrase.SUGGEST_BUTTON),
                SuggestionForms.SUGGEST,
                link.address())
            .primary();
    return Card.of(
        question.words(),
        new CardElement.Paragraph(question),
        new CardElement.Buttons(List.of(suggest)));
  }
}
