package org.ambassadorbot.core.feature.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkInText;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Wording;
import org.jspecify.annotations.Nullable;

/** Reads a suggestion out of what people type or fill in. */
final class ReadContent {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern TOPIC =
      Pattern.compile("#([\\p{L}\\p{M}\\p{N}_-]{1," + Content.LONGEST_TOPIC + "})[.,;:!?]*");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern LINE_END = Pattern.compile(" ?\n ?");

  private ReadContent() {}

  /** What came of reading. */
  sealed interface Reading {}

  record Read(Content content) implements Reading {}

  /** What cannot be kept, and why. */
  record Wrong(String field, SuggestionPhrase phrase, List<Argument> arguments) implements Reading {
    Wrong {
      arguments = List.copyOf(arguments);
    }

    static Wrong of(String field, SuggestionPhrase phrase, Argument... arguments) {
      return new Wrong(field, phrase, List.of(arguments));
    }

    RichText sentence(Texts texts) {
      return texts.rich(phrase, arguments.toArray(Argument[]::new));
    }
  }

  /** A link, words and a topic in one text; the first of several links is the link. */
  static Reading ofText(String text) {
    Parts parts = Parts.of(Wording.clean(text));
    return assemble(parts, parts.topic(), null, null);
  }

  static Reading ofAnswers(Answers answers) {
    Parts parts =
        Parts.of(Wording.clean(answers.text(SuggestionForms.CONTENT)))
            .followedBy(Wording.clean(answers.text(SuggestionForms.WORDS)));
    String topic = Wording.clean(answers.text(SuggestionForms.TOPIC)).replaceFirst("^#+\\s*", "");
    if (topic.length() > Content.LONGEST_TOPIC) {
      return Wrong.of(
          SuggestionForms.TOPIC,
          SuggestionPhrase.TOPIC_IS_TOO_LONG,
          Argument.with("longest", Content.LONGEST_TOPIC));
    }
    Network network = Network.ofCode(answers.text(SuggestionForms.NETWORK)).orElse(null);
    String written = Wording.clean(answers.text(SuggestionForms.IMAGE));
    Optional<CanonicalUrl> image = CanonicalUrl.of(written);
    if (!written.isEmpty() && image.isEmpty()) {
      return wrongLink(SuggestionForms.IMAGE, written);
    }
    return assemble(
        parts,
        topic.isEmpty() ? parts.topic() : topic.replace('\n', ' '),
        network,
        image.orElse(null));
  }

  private static Reading assemble(
      Parts parts,
      @Nullable String topic,
      @Nullable Network network,
      @Nullable CanonicalUrl image) {
    String words = parts.words();
    if (words.length() > Content.LONGEST_WORDS) {
      return Wrong.of(
          parts.field(),
          SuggestionPhrase.WORDS_ARE_TOO_LONG,
          Argument.with("length", words.length()),
          Argument.with("longest", Content.LONGEST_WORDS));
    }
    if (parts.link() == null) {
      return words.isBlank()
          ? Wrong.of(SuggestionForms.CONTENT, SuggestionPhrase.NOTHING_IS_WRITTEN)
          : new Read(new Content(null, words, topic, network, image));
    }
    String written = parts.link();
    Optional<CanonicalUrl> link = CanonicalUrl.of(written);
    return link.isPresent()
        ? new Read(new Content(link.get(), words, topic, network, image))
        : wrongLink(SuggestionForms.CONTENT, written);
  }

  private static Wrong wrongLink(String field, String written) {
    return written.length() > CanonicalUrl.LONGEST
        ? Wrong.of(
            field,
            SuggestionPhrase.LINK_IS_TOO_LONG,
            Argument.with("longest", CanonicalUrl.LONGEST))
        : Wrong.of(
            field,
            SuggestionPhrase.LINK_IS_UNREADABLE,
            Argument.with("link", Wording.shorten(written, 100)));
  }

  /** A text taken apart; {@code field} is where most of the words were written. */
  private record Parts(String raw, String field, @Nullable String link, @Nullable String topic) {

    static Parts of(String text) {
      StringBuilder words = new StringBuilder();
      String link = null;
      String topic = null;
      Matcher matcher = WORD.matcher(text);
      int end = 0;
      while (matcher.find()) {
        Optional<String> asLink =
            link == null ? LinkInText.ofWord(matcher.group()) : Optional.empty();
        Optional<String> asTopic = topic == null ? asTopic(matcher.group()) : Optional.empty();
        link = asLink.orElse(link);
        topic = asTopic.orElse(topic);
        boolean isTaken = asLink.isPresent() || asTopic.isPresent();
        words.append(text, end, isTaken ? matcher.start() : matcher.end());
        end = matcher.end();
      }
      return new Parts(words.toString(), SuggestionForms.CONTENT, link, topic);
    }

    private static Optional<String> asTopic(String word) {
      Matcher matcher = TOPIC.matcher(word);
      return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    Parts followedBy(String more) {
      return more.isEmpty()
          ? this
          : new Parts(raw.isEmpty() ? more : raw + "\n" + more, SuggestionForms.WORDS, link, topic);
    }

    String words() {
      String spaced = SPACES.matcher(raw).replaceAll(" ");
      return LINE_END.matcher(spaced).replaceAll("\n").strip();
    }
  }
}
