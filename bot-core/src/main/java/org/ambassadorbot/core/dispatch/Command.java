package org.ambassadorbot.core.dispatch;

import java.util.List;
import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.reply.Reply;

/**
 * Something people type.
 *
 * @param help one line that says what it does
 */
public record Command(Names names, Access access, Phrase help, Handler handler) {

  /**
   * The words of a command, in each language the one shown first; every word works whatever the
   * person's language.
   */
  public record Names(List<String> french, List<String> english) {
    public Names {
      french = List.copyOf(french);
      english = List.copyOf(english);
    }

    /** One word in each language. */
    public static Names of(String french, String english) {
      return new Names(List.of(french), List.of(english));
    }

    public List<String> in(Language language) {
      return language == Language.ENGLISH ? english : french;
    }
  }

  /** What a command does. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Runs inside the interaction's transaction.
     *
     * @param text what was typed after the command's words, trimmed; empty when nothing
     */
    Reply run(Turn turn, String text);
  }
}
