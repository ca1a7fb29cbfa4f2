package org.ambassadorbot.core.feature.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.RichText;
import org.jspecify.annotations.Nullable;

/** Reads a suggestion out of what people type or fill in. */
final class ReadContent {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern TOPIC =
      Pattern.compile("#([\\p{L}\\p{M}\\p{N}_-]{1," + Content.LONGEST_TOPIC + "})[.,;:!?]*");
  private static final Pattern LINK = Pattern.compile("(?i)(https?:[/\\\\]|www\\.[^.]+\\.).*");
  private static final Pattern WRAPPING = Pattern.compile("^[<(\\[{\"'«“]+|[.,;:!?…»”\"'}>]+$");

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
    return assemble(parts, parts.topic, null);
  }

  static Reading ofAnswers(Answers answers) {
    Parts parts = Parts.of(Wording.clean(answers.text(SuggestionForms.CONTENT)));
    parts.append(Wording.clean(answers.text(SuggestionForms.WORDS)));
    String topic = Wording.clean(answers.text(SuggestionForms.TOPIC)).replaceFirst("^#+\\s*", "");
    if (topic.length() > Content.LONGEST_TOPIC) {
      return Wrong.of(
          SuggestionForms.TOPIC,
          SuggestionPhrase.TOPIC_IS_TOO_LONG,
          Argument.with("longest", Content.LONGEST_TOPIC));
    }
    Network network = Network.ofCode(answers.text(SuggestionForms.NETWORK)).orElse(null);
    return assemble(parts, topic.isEmpty() ? parts.topic : topic.replace('\n', ' '), network);
  }

  private static Reading assemble(Parts parts, @Nullable String topic, @Nullable Network network) {
    String words = parts.words();
    if (words.length() > Content.LONGEST_WORDS) {
      return Wrong.of(
          parts.wordsField,
          SuggestionPhrase.WORDS_ARE_TOO_LONG,
          Argument.with("length", words.length()),
          Argument.with("longest", Content.LONGEST_WORDS));
    }
    if (parts.link == null) {
      return words.isBlank()
          ? Wrong.of(SuggestionForms.CONTENT, SuggestionPhrase.NOTHING_IS_WRITTEN)
          : new Read(new Content(null, words, topic, network));
    }
    String written = parts.link;
    Optional<CanonicalUrl> link = CanonicalUrl.of(written);
    return link.isPresent()
        ? new Read(new Content(link.get(), words, topic, network))
        : wrongLink(written);
  }

  private static Wrong wrongLink(String written) {
    return written.length() > CanonicalUrl.LONGEST
        ? Wrong.of(
            SuggestionForms.CONTENT,
            SuggestionPhrase.LINK_IS_TOO_LONG,
            Argument.with("longest", CanonicalUrl.LONGEST))
        : Wrong.of(
            SuggestionForms.CONTENT,
            SuggestionPhrase.LINK_IS_UNREADABLE,
            Argument.with("link", Wording.shorten(written, 100)));
  }

  /** A text taken apart. */
  private static final class Parts {
    private final StringBuilder words = new StringBuilder();
    private String wordsField = SuggestionForms.CONTENT;
    private @Nullable String link;
    private @Nullable String topic;

    static Parts of(String text) {
      Parts parts = new Parts();
      Matcher matcher = WORD.matcher(text);
      int end = 0;
      while (matcher.find()) {
        boolean isTaken = parts.takesLink(matcher.group()) || parts.takesTopic(matcher.group());
        parts.words.append(text, end, isTaken ? matcher.start() : matcher.end());
        end = matcher.end();
      }
      return parts;
    }

    private boolean takesLink(String word) {
      String bare = unwrapped(word);
      if (link != null || !LINK.matcher(bare).matches()) {
        return false;
      }
      link = bare.regionMatches(true, 0, "www.", 0, 4) ? "https://" + bare : bare;
      return true;
    }

    private boolean takesTopic(String word) {
      Matcher matcher = TOPIC.matcher(word);
      if (topic != null || !matcher.matches()) {
        return false;
      }
      topic = matcher.group(1);
      return true;
    }

    /** A bracket at the end belongs to the link when it was opened inside. */
    private static String unwrapped(String word) {
      String bare = WRAPPING.matcher(word).replaceAll("");
      boolean isClosedOutside = bare.endsWith(")") && bare.indexOf('(') < 0;
      return isClosedOutside ? unwrapped(bare.substring(0, bare.length() - 1)) : bare;
    }

    private void append(String more) {
      if (!more.isEmpty()) {
        wordsField = SuggestionForms.WORDS;
        words.append(words.length() == 0 ? "" : "\n").append(more);
      }
    }

    private String words() {
      return words.toString().replaceAll(" {2,}", " ").replaceAll(" ?\n ?", "\n").strip();
    }
  }
}
