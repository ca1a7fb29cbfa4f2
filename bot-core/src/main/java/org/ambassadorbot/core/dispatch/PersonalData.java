package org.ambassadorbot.core.dispatch;

import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.message.RichText;

/** What one part of the bot keeps about a person, for that person to read and to take along. */
@FunctionalInterface
public interface PersonalData {

  /** Everything kept about whoever asks, in their words; only reads. Repeatable. */
  Part of(Turn turn);

  /**
   * Some of it.
   *
   * @param name what it is called where machines read it, such as {@code suggestions}
   * @param title what people call it
   * @param lines what people read; empty when nothing is kept
   * @param records the same in full for machines: texts, numbers, moments as ISO 8601, lists of
   *     them
   */
  record Part(String name, String title, List<RichText> lines, List<Map<String, Object>> records) {
    public Part {
      lines = List.copyOf(lines);
      records = List.copyOf(records);
    }
  }
}
