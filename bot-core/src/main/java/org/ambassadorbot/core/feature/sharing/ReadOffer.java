package org.ambassadorbot.core.feature.sharing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.Language;
import org.jspecify.annotations.Nullable;

/** Reads a content out of the form in which organisers write it. */
final class ReadOffer {
  static final int LONGEST_ANGLE = 1_200;
  private static final int MOST_ANGLES = 20;

  /** What begins a line of a list, or makes up a line drawn between two. */
  private static final Pattern MARK = Pattern.compile("^(?:[-–—_=*•·]+$|[-–—*•·]\\s+)");

  private ReadOffer() {}

  /** What came of reading. */
  sealed interface Reading {}

  record Read(Shareable.Wording wording, Shareable.Validity validity) implements Reading {}

  record Wrong(String field, String sentence) implements Reading {}

  static Reading of(Answers answers, Texts texts) {
    String title = answers.text(SharingForms.TITLE).replace('\n', ' ');
    if (title.isEmpty()) {
      return wrong(texts, SharingForms.TITLE, OfferPhrase.TITLE_MISSING);
    }
    String written = answers.text(SharingForms.LINK);
    Optional<CanonicalUrl> link = CanonicalUrl.of(written);
    if (!written.isEmpty() && link.isEmpty()) {
      return wrong(texts, SharingForms.LINK, OfferPhrase.LINK_UNREADABLE);
    }
    List<String> angles = angles(answers);
    if (angles.size() > MOST_ANGLES) {
      Argument most = Argument.with("most", MOST_ANGLES);
      return wrong(texts, SharingForms.ANGLES, OfferPhrase.TOO_MANY_ANGLES, most);
    }
    for (int i = 0; i < angles.size(); i++) {
      if (angles.get(i).length() > LONGEST_ANGLE) {
        Argument longest = Argument.with("longest", LONGEST_ANGLE);
        Argument number = Argument.with("number", i + 1);
        return wrong(texts, SharingForms.ANGLES, OfferPhrase.ANGLE_TOO_LONG, number, longest);
      }
    }
    LocalDate opens = day(answers.text(SharingForms.OPENS));
    LocalDate closes = day(answers.text(SharingForms.CLOSES));
    if (opens != null && closes != null && closes.isBefore(opens)) {
      return wrong(texts, SharingForms.CLOSES, OfferPhrase.CLOSES_BEFORE);
    }
    String topic = answers.text(SharingForms.TOPIC).replaceFirst("^#+\\s*", "");
    return new Read(
        new Shareable.Wording(
            title,
            link.orElse(null),
            angles,
            answers.text(SharingForms.MENTION).replace('\n', ' '),
            topic.replace('\n', ' '),
            Language.ofTag(answers.text(SharingForms.LANGUAGE)).orElse(null)),
        new Shareable.Validity(opens, closes, false));
  }

  /** One angle a line, without what people write before them or draw between them. */
  private static List<String> angles(Answers answers) {
    return answers
        .text(SharingForms.ANGLES)
        .lines()
        .map(line -> MARK.matcher(line.strip()).replaceFirst(""))
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  private static Wrong wrong(Texts texts, String field, OfferPhrase phrase, Argument... arguments) {
    return new Wrong(field, texts.plain(phrase, arguments));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
