package org.ambassadorbot.slack.render;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;

/** Slack's two kinds of text object. */
final class Texts {
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
    return text.replaceAll("\\s+", " ").strip();
  }
}
