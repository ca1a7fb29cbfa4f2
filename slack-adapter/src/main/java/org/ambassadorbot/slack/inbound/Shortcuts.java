package org.ambassadorbot.slack.inbound;

import java.util.List;
import org.ambassadorbot.core.people.Language;

/** The bot's entries in the menu of a message: the same one in each language. */
public final class Shortcuts {
  static final List<String> CAPTURES = List.of(capture(Language.FRENCH), capture(Language.ENGLISH));

  private Shortcuts() {}

  /** The name under which Slack tells that a message is brought to the bot. */
  public static String capture(Language language) {
    return "capture_message_" + language.code();
  }
}
