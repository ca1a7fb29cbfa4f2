package org.ambassadorbot.slack.render;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.regex.Pattern;

/** Slack's two kinds of text object. */
final class Texts {
  private static final Pattern GAP = Pattern.compile("\\s+");

  private Texts() {}

  /** Text shown as it is; {@code :smile:} stays what was typed. */
  static PlainTextObject plain(String text, int longest) {
    return PlainTextObject.builder().text(Shortening.of(text, longest)).emoji(false).build();
  }

  /** Text with marks, already escaped; bare addresses and names in it stay words. */
  static MarkdownTextObject marked(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }

  static String onOneLine(String text) {
    return GAP.matcher(text).replaceAll(" ").strip();
  }
}
