package org.ambassadorbot.core.feature.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkPreview;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.jspecify.annotations.Nullable;

/** The fields in which a suggestion is written and changed. */
final class SuggestionForms {
  static final FormId SUGGEST = new FormId("suggestion.suggest");
  static final FormId CHANGE = new FormId("suggestion.change");
  static final FormId CHANGE_AND_ACCEPT = new FormId("review.change-and-accept");
  static final FormId REJECT = new FormId("review.reject");

  static final String CONTENT = "content";
  static final String WORDS = "words";
  static final String TOPIC = "topic";
  static final String NETWORK = "network";
  static final String IMAGE = "image";
  static final String NOTE = "note";
  static final int LONGEST_NOTE = 1_000;

  private SuggestionForms() {}

  static Form suggest(Texts texts) {
    return suggest(texts, "", null);
  }

  /** A form that begins with what a message said, under the argument that names the message. */
  static Form suggest(Texts texts, String argument, @Nullable Content content) {
    return new Form(
        SUGGEST,
        argument,
        texts.plain(SuggestionPhrase.FORM_TITLE),
        labels(texts, SuggestionPhrase.SUBMIT),
        fields(texts, content));
  }

  static Form change(Texts texts, Suggestion suggestion, Optional<LinkPreview> preview) {
    return new Form(
        CHANGE,
        ReadRevision.of(suggestion).argument(),
        texts.plain(SuggestionPhrase.CHANGE_TITLE),
        labels(texts, SuggestionPhrase.SAVE),
        fields(texts, filled(suggestion.content(), preview)));
  }

  static Form changeAndAccept(Texts texts, Suggestion suggestion, Optional<LinkPreview> preview) {
    return new Form(
        CHANGE_AND_ACCEPT,
        ReadRevision.of(suggestion).argument(),
        texts.plain(ReviewPhrase.CHANGE_AND_ACCEPT_TITLE),
        new Form.Labels(texts.plain(ReviewPhrase.ACCEPT), texts.plain(SuggestionPhrase.CANCEL)),
        fields(texts, filled(suggestion.content(), preview)));
  }

  /** Where nobody wrote a word, what the page calls itself is a beginning. */
  static Content filled(Content content, Optional<LinkPreview> preview) {
    return content.words().isBlank() && preview.isPresent()
        ? content.withWords(preview.get().title())
        : content;
  }

  static Form reject(Texts texts, Suggestion suggestion) {
    return new Form(
        REJECT,
        ReadRevision.of(suggestion).argument(),
        texts.plain(ReviewPhrase.REJECT_TITLE),
        new Form.Labels(texts.plain(ReviewPhrase.REJECT), texts.plain(SuggestionPhrase.CANCEL)),
        List.of(
            new FormField.Explanation(
                "about", texts.rich(ReviewPhrase.REJECT_EXPLAINED, Titles.of(suggestion))),
            FormField.TextField.lines(NOTE, texts.plain(ReviewPhrase.NOTE_LABEL), LONGEST_NOTE)
                .hinting(texts.plain(ReviewPhrase.NOTE_HINT))));
  }

  private static Form.Labels labels(Texts texts, SuggestionPhrase submit) {
    return new Form.Labels(texts.plain(submit), texts.plain(SuggestionPhrase.CANCEL));
  }

  private static List<FormField> fields(Texts texts, @Nullable Content content) {
    return List.of(
        FormField.TextField.lines(
                CONTENT, texts.plain(SuggestionPhrase.CONTENT_LABEL), Content.LONGEST_WORDS)
            .hinting(texts.plain(SuggestionPhrase.CONTENT_HINT))
            .startingWith(content == null ? null : main(content)),
        FormField.TextField.lines(
                WORDS, texts.plain(SuggestionPhrase.WORDS_LABEL), Content.LONGEST_WORDS)
            .hinting(texts.plain(SuggestionPhrase.WORDS_HINT))
            .startingWith(content == null || content.link() == null ? null : words(content))
            .optional(),
        FormField.TextField.line(
                TOPIC, texts.plain(SuggestionPhrase.TOPIC_LABEL), Content.LONGEST_TOPIC)
            .hinting(texts.plain(SuggestionPhrase.TOPIC_HINT))
            .startingWith(content == null ? null : content.topic())
            .optional(),
        networks(texts, content == null ? null : content.network()),
        FormField.TextField.line(
                IMAGE, texts.plain(SuggestionPhrase.IMAGE_LABEL), CanonicalUrl.LONGEST)
            .hinting(texts.plain(SuggestionPhrase.IMAGE_HINT))
            .startingWith(image(content))
            .optional());
  }

  private static String main(Content content) {
    CanonicalUrl link = content.link();
    return link == null ? content.words() : link.address();
  }

  private static @Nullable String image(@Nullable Content content) {
    CanonicalUrl image = content == null ? null : content.image();
    return image == null ? null : image.address();
  }

  private static @Nullable String words(Content content) {
    return content.words().isEmpty() ? null : content.words();
  }

  private static FormField networks(Texts texts, @Nullable Network chosen) {
    List<Choice> choices =
        Arrays.stream(Network.values())
            .map(network -> new Choice(network.code(), network.label()))
            .toList();
    return new FormField.ChoiceField(
        NETWORK,
        texts.plain(SuggestionPhrase.NETWORK_LABEL),
        choices,
        chosen == null ? List.of() : List.of(chosen.code()),
        false,
        false);
  }
}
