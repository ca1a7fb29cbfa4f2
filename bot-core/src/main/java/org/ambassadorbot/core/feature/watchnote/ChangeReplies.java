package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.reply.Reply;

/** Why a change could not be made, with what was typed so that nothing is lost. */
final class ChangeReplies {
  private ChangeReplies() {}

  /** Why nothing was done, in one sentence. */
  static RichText sentence(Texts texts, ChangeItem.Result result) {
    if (result instanceof ChangeItem.Removed removed) {
      return texts.rich(WatchPhrase.GONE, title(removed.item()));
    }
    if (result instanceof ChangeItem.Closed closed) {
      return texts.rich(WatchPhrase.CLOSED, title(closed.item()));
    }
    if (result instanceof ChangeItem.Different different) {
      return texts.rich(WatchPhrase.DIFFERENT, title(different.item()));
    }
    if (result instanceof ChangeItem.NotAllowed refused) {
      return texts.rich(WatchPhrase.NOT_YOURS, title(refused.item()));
    }
    if (result instanceof ChangeItem.Own own) {
      return texts.rich(WatchPhrase.OWN_ITEM, title(own.item()));
    }
    return texts.rich(WatchPhrase.UNKNOWN);
  }

  private static org.ambassadorbot.core.i18n.Argument title(Item item) {
    return with("title", item.words().title());
  }

  static Card refusal(Turn turn, ChangeItem.Result result) {
    return Card.of(sentence(turn.texts(), result));
  }

  /** The refusal of a form: what was typed comes back. */
  static Reply refusal(Turn turn, ChangeItem.Result result, Answers answers) {
    if (result instanceof ChangeItem.LinkTaken taken) {
      String sentence = turn.texts().plain(WatchPhrase.LINK_IS_TAKEN, title(taken.first()));
      return new Reply.FieldErrors(Map.of(ItemForms.LINK, sentence), null);
    }
    RichText said = sentence(turn.texts(), result);
    String typed =
        String.join(
            "\n",
            List.of(
                    answers.text(ItemForms.TITLE),
                    answers.text(ItemForms.LINK),
                    answers.text(ItemForms.WHY),
                    answers.text(ItemForms.ANGLE))
                .stream()
                .filter(text -> !text.isBlank())
                .toList());
    if (typed.isBlank()) {
      return new Reply.SayPrivately(Card.of(said));
    }
    return new Reply.SayPrivately(
        Card.of(
            said.words(),
            new CardElement.Paragraph(said),
            new CardElement.Paragraph(turn.texts().rich(WatchPhrase.NOTHING_LOST)),
            new CardElement.Quotation(RichText.plain(Wording.clean(typed)))));
  }
}
