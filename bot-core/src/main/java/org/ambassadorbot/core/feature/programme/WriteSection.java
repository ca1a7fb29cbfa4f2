package org.ambassadorbot.core.feature.programme;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.people.Person;

/** Writes down what an organiser filled in, and nothing over what somebody else wrote meanwhile. */
final class WriteSection {
  private static final int MOST_AMBASSADORS = 100_000;

  private final RecordStore store;
  private final Audit audit;

  @Inject
  WriteSection(RecordStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * What came of it.
   *
   * @param wrong what cannot be read; then nothing was written
   * @param kept the words that were not written since somebody else had changed their part
   */
  record Outcome(Map<Part, ProgrammePhrase> wrong, Map<Part, String> kept) {
    Outcome {
      wrong = Map.copyOf(wrong);
      kept = Map.copyOf(kept);
    }
  }

  /** What a form must bring back so that a part changed meanwhile is noticed. */
  static String argument(Section section, ProgrammeRecord record) {
    return section.name()
        + section.parts().stream()
            .map(part -> " " + record.written(part).version())
            .collect(Collectors.joining());
  }

  Outcome write(Person author, String argument, Section section, Answers answers) {
    Map<Part, ProgrammePhrase> wrong = new LinkedHashMap<>();
    Map<Part, String> words = new LinkedHashMap<>();
    for (Part part : section.parts()) {
      String said = answers.text(part.field());
      if (part.isNumber() && !isNumber(said)) {
        wrong.put(part, ProgrammePhrase.NUMBER_WRONG);
      }
      words.put(part, said.substring(0, Math.min(said.length(), ProgrammeForms.longest(part))));
    }
    return wrong.isEmpty()
        ? new Outcome(Map.of(), writeAll(author, argument, words))
        : new Outcome(wrong, Map.of());
  }

  private static boolean isNumber(String said) {
    return said.isEmpty()
        || (said.matches("[1-9]\\d{0,5}") && Integer.parseInt(said) <= MOST_AMBASSADORS);
  }

  private Map<Part, String> writeAll(Person author, String argument, Map<Part, String> words) {
    ProgrammeRecord record = store.read(author.programme());
    String[] shown = argument.split(" ", -1);
    Map<Part, String> kept = new LinkedHashMap<>();
    List<String> changed = new ArrayList<>();
    int place = 0;
    for (Map.Entry<Part, String> one : words.entrySet()) {
      place++;
      ProgrammeRecord.Written written = record.written(one.getKey());
      if (written.words().equals(one.getValue())) {
        continue;
      }
      if (place < shown.length && !shown[place].equals(String.valueOf(written.version()))) {
        kept.put(one.getKey(), one.getValue());
        continue;
      }
      store.write(author, one.getKey(), one.getValue());
      changed.add(one.getKey().field());
    }
    if (!changed.isEmpty()) {
      String subject = "programme:" + author.programme().value();
      audit.record(author, "framing.changed", subject, String.join(" ", changed));
    }
    return kept;
  }
}
