package org.ambassadorbot.core.feature.programme;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.RichText;

/** Says in one sentence what organisers have still to write. */
final class GapWords {
  private GapWords() {}

  /** For whoever has the record before them. */
  static Optional<RichText> missing(Texts texts, ProgrammeRecord record) {
    return say(texts, record, ProgrammePhrase.MISSING, ProgrammePhrase.MISSING_ALL);
  }

  /** For whoever is about something else. */
  static Optional<RichText> gap(Texts texts, ProgrammeRecord record) {
    return say(texts, record, ProgrammePhrase.GAP, ProgrammePhrase.GAP_ALL);
  }

  private static Optional<RichText> say(
      Texts texts, ProgrammeRecord record, ProgrammePhrase some, ProgrammePhrase all) {
    if (record.isComplete()) {
      return Optional.empty();
    }
    if (record.isBlank()) {
      return Optional.of(texts.rich(all));
    }
    List<String> parts = new ArrayList<>();
    record
        .missing()
        .forEach(part -> parts.add(texts.plain(ProgrammePhrase.valueOf("MISSING_" + part.name()))));
    if (record.phases().isEmpty()) {
      parts.add(texts.plain(ProgrammePhrase.MISSING_CALENDAR));
    }
    return Optional.of(texts.rich(some, with("parts", texts.list(parts))));
  }
}
