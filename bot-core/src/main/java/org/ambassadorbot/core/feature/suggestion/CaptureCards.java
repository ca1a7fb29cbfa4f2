package org.ambassadorbot.core.feature.suggestion;

import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Wording;
import org.jspecify.annotations.Nullable;

/** What messages brought to the bot look like, and the emoji that brings them. */
final class CaptureCards {
  static final FormId EMOJI = new FormId("capture.emoji");
  static final String NAME = "name";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_QUOTATION = 300;

  private CaptureCards() {}

  /** Somebody sent a link. */
  static Card link(Texts texts, CapturedMessage captured) {
    RichText question = texts.rich(CapturePhrase.LINK);
    return Card.of(
        question.words(), new CardElement.Paragraph(question), buttons(texts, captured.argument()));
  }

  /** Somebody marked a message that could be read. */
  static Card marked(Texts texts, CapturedMessage captured) {
    RichText question = texts.rich(CapturePhrase.MARKED);
    String words = Wording.shorten(captured.words(), LONGEST_QUOTATION);
    return Card.of(
        question.words(),
        new CardElement.Paragraph(question),
        new CardElement.Quotation(RichText.plain(words)),
        buttons(texts, captured.argument()));
  }

  /** Somebody marked a message that nobody let the bot read. */
  static Card unread(Texts texts) {
    RichText said = texts.rich(CapturePhrase.UNREAD);
    return Card.of(said.words(), new CardElement.Paragraph(said), buttons(texts, ""));
  }

  private static CardElement buttons(Texts texts, String argument) {
    return new CardElement.Buttons(
        List.of(
            Button.open(
                    texts.plain(SuggestionPhrase.SUGGEST_BUTTON), SuggestionForms.SUGGEST, argument)
                .primary()));
  }

  static Card emoji(Texts texts, Optional<Emoji> emoji) {
    RichText said =
        emoji
            .map(
                chosen -> texts.rich(CapturePhrase.EMOJI_IS, Argument.with("emoji", shown(chosen))))
            .orElseGet(() -> texts.rich(CapturePhrase.EMOJI_NONE));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Remark(texts.rich(CapturePhrase.EMOJI_ABOUT)),
        new CardElement.Buttons(
            List.of(Button.open(texts.plain(CapturePhrase.EMOJI_CHANGE), EMOJI, ""))));
  }

  static Form form(Texts texts, @Nullable Emoji emoji) {
    return new Form(
        EMOJI,
        "",
        texts.plain(CapturePhrase.EMOJI_TITLE),
        new Form.Labels(texts.plain(SuggestionPhrase.SAVE), texts.plain(SuggestionPhrase.CANCEL)),
        List.of(
            new FormField.Explanation("about", texts.rich(CapturePhrase.EMOJI_EXPLAINED)),
            FormField.TextField.line(NAME, texts.plain(CapturePhrase.EMOJI_LABEL), LONGEST_NAME)
                .hinting(texts.plain(CapturePhrase.EMOJI_HINT))
                .startingWith(emoji == null ? null : shown(emoji))
                .optional()));
  }

  private static String shown(Emoji emoji) {
    return ":" + emoji.name() + ":";
  }
}
