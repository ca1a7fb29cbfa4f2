package org.ambassadorbot.core.feature.watchnote;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkInText;
import org.ambassadorbot.core.message.Wording;
import org.jspecify.annotations.Nullable;

/** Reads an item out of what people type or fill in. */
final class ReadWords {
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern RUBRIC = Pattern.compile("#([\\p{L}\\p{M}\\p{N}_-]{1,60})");

  private ReadWords() {}

  /** What came of reading. */
  sealed interface Reading {}

  record Read(ItemWords words, @Nullable RubricId rubric) implements Reading {}

  /** What cannot be kept: the field, and the sentence that says why. */
  record Wrong(String field, WatchPhrase phrase) implements Reading {}

  /** A link, perhaps the name of a rubric after {@code #}, and why it matters. */
  static Reading ofText(String typed, List<Rubric> rubrics) {
    String text = Wording.clean(typed);
    Optional<LinkInText> found = LinkInText.first(text);
    if (found.isEmpty()) {
      return new Wrong(ItemForms.LINK, WatchPhrase.LINK_IS_MISSING);
    }
    Optional<CanonicalUrl> link = CanonicalUrl.of(found.get().written());
    if (link.isEmpty()) {
      return new Wrong(ItemForms.LINK, WatchPhrase.LINK_IS_WRONG);
    }
    String rest = text.substring(0, found.get().start()) + text.substring(found.get().end());
    Matcher named = RUBRIC.matcher(rest);
    Optional<Rubric> rubric = named.find() ? named(rubrics, named.group(1)) : Optional.empty();
    String why = rubric.isPresent() ? named.replaceFirst("") : rest;
    String spaced = SPACES.matcher(why).replaceAll(" ").strip();
    return read(link.get(), "", spaced, "", rubric.map(Rubric::id).orElse(null));
  }

  private static Optional<Rubric> named(List<Rubric> rubrics, String typed) {
    String wanted = bare(typed);
    return rubrics.stream().filter(rubric -> bare(rubric.name()).startsWith(wanted)).findFirst();
  }

  private static String bare(String name) {
    return Normaliser.normalise(name).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  static Reading ofAnswers(Answers answers, List<Rubric> rubrics) {
    String typed = Wording.line(answers.text(ItemForms.LINK));
    Optional<CanonicalUrl> link = CanonicalUrl.of(typed);
    if (!typed.isEmpty() && link.isEmpty()) {
      return new Wrong(ItemForms.LINK, WatchPhrase.LINK_IS_WRONG);
    }
    String title = Wording.line(answers.text(ItemForms.TITLE));
    if (link.isEmpty() && title.isEmpty()) {
      return new Wrong(ItemForms.LINK, WatchPhrase.NOTHING_AT_ALL);
    }
    String chosen = answers.text(ItemForms.RUBRIC);
    RubricId rubric =
        rubrics.stream()
            .map(Rubric::id)
            .filter(id -> Long.toString(id.value()).equals(chosen))
            .findFirst()
            .orElse(null);
    return read(
        link.orElse(null),
        title,
        Wording.clean(answers.text(ItemForms.WHY)),
        Wording.clean(answers.text(ItemForms.ANGLE)),
        rubric);
  }

  private static Reading read(
      @Nullable CanonicalUrl link,
      String title,
      String why,
      String angle,
      @Nullable RubricId rubric) {
    if (length(title) > ItemWords.LONGEST_TITLE) {
      return new Wrong(ItemForms.TITLE, WatchPhrase.TITLE_IS_TOO_LONG);
    }
    if (length(why) > ItemWords.LONGEST_WHY) {
      return new Wrong(ItemForms.WHY, WatchPhrase.WORDS_ARE_TOO_LONG);
    }
    if (length(angle) > ItemWords.LONGEST_WHY) {
      return new Wrong(ItemForms.ANGLE, WatchPhrase.WORDS_ARE_TOO_LONG);
    }
    String shown = title.isEmpty() && link != null ? link.key() : title;
    String kept = Wording.shorten(shown, ItemWords.LONGEST_TITLE);
    return new Read(new ItemWords(link, kept, why, angle), rubric);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
