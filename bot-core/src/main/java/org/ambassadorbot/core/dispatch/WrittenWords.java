package org.ambassadorbot.core.dispatch;

import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.message.Wording;

/** The words among the answers of a form: what somebody would have to write again. */
final class WrittenWords {
  private WrittenWords() {}

  /** Sentences and addresses, by field name; no choices, days or identifiers. */
  static List<String> in(Map<String, List<String>> answers) {
    return answers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(answer -> answer.getValue().stream())
        .map(value -> Wording.clean(value).strip())
        .filter(WrittenWords::isWritten)
        .toList();
  }

  private static boolean isWritten(String value) {
    return value.contains("://") || value.chars().anyMatch(Character::isWhitespace);
  }
}
