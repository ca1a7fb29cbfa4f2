package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Wording;

/** What answers to broadcasts look like, to those who write them and those who get them. */
final class ReplyCards {
  static final ActionId SEND = new ActionId("broadcast.reply-send");
  static final FormId ANSWER = new FormId("broadcast.reply-answer");
  static final String WORDS = "words";
  private static final ActionId RUN = new ActionId("command.run");

  private static final int LONGEST_REMINDER = 300;

  private ReplyCards() {}

  /**
   * Asks whether a text is an answer to a broadcast.
   *
   * @param isBeneath whether it was written beneath the broadcast, so that it may be a command or
   *     not
   */
  static Card offer(
      Texts texts, Broadcast broadcast, String name, String reply, boolean isBeneath) {
    RichText question =
        texts.rich(
            isBeneath ? ReplyPhrase.OFFER_BENEATH : ReplyPhrase.OFFER,
            with("title", broadcast.content().message().title()),
            with("name", name));
    return Card.of(
        question.words(),
        new CardElement.Paragraph(question),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(ReplyPhrase.SEND, with("name", name)), SEND, reply)
                    .primary(),
                Button.press(texts.plain(ReplyPhrase.HELP), RUN, "aide"))));
  }

  static Card sent(Texts texts, String name, String words) {
    RichText said = texts.rich(ReplyPhrase.SENT, with("name", name));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Quotation(RichText.plain(words)));
  }

  /** What was not passed on, given back to whoever wrote it. */
  static Card closed(Texts texts, String words) {
    RichText said = texts.rich(ReplyPhrase.CLOSED);
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Quotation(RichText.plain(words)));
  }

  /**
   * Where some words belong.
   *
   * @param name who writes them
   * @param title what they are about
   * @param answered what their reader had written, if they answer it
   * @param isFirst whether their reader hears of this exchange for the first time
   */
  record Heard(String name, String title, Optional<String> answered, boolean isFirst) {}

  /** A message as its reader gets it: who writes, about what, and a way to answer. */
  static Card message(Texts texts, Heard heard, BroadcastReply reply) {
    ReplyPhrase phrase = reply.previous() == null ? ReplyPhrase.REPLIES : ReplyPhrase.ANSWERS;
    RichText said = texts.rich(phrase, with("name", heard.name()), with("title", heard.title()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    elements.add(new CardElement.Quotation(RichText.plain(reply.words())));
    heard
        .answered()
        .map(words -> Wording.shorten(words.replace('\n', ' '), LONGEST_REMINDER))
        .map(words -> texts.rich(ReplyPhrase.EARLIER, with("words", words)))
        .ifPresent(earlier -> elements.add(new CardElement.Remark(earlier)));
    elements.add(
        new CardElement.Buttons(
            List.of(Button.open(texts.plain(ReplyPhrase.ANSWER), ANSWER, reply.argument()))));
    if (heard.isFirst()) {
      elements.add(new CardElement.Remark(texts.rich(ReplyPhrase.HOW)));
    }
    return new Card(said.words(), elements);
  }

  static Form form(Texts texts, String name, BroadcastReply answered) {
    return new Form(
        ANSWER,
        answered.argument(),
        texts.plain(ReplyPhrase.FORM_TITLE),
        new Form.Labels(texts.plain(ReplyPhrase.FORM_SEND), texts.plain(ReplyPhrase.FORM_CANCEL)),
        List.of(
            FormField.TextField.lines(
                WORDS,
                texts.plain(ReplyPhrase.FORM_WORDS, with("name", name)),
                BroadcastReply.LONGEST)));
  }
}
