package org.ambassadorbot.core.feature.broadcast;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;

/** What is wrong with a form, a sentence by field; of several for one field, the first counts. */
final class FieldSentences {
  private final Texts texts;
  private final Map<String, String> sentences = new LinkedHashMap<>();

  FieldSentences(Texts texts) {
    this.texts = texts;
  }

  void check(String field, boolean isWrong, BroadcastPhrase phrase, Argument... arguments) {
    if (isWrong) {
      sentences.putIfAbsent(field, texts.plain(phrase, arguments));
    }
  }

  /** Says something of a field that was put into words already. */
  void say(String field, String sentence) {
    sentences.putIfAbsent(field, sentence);
  }

  Map<String, String> all() {
    return sentences;
  }
}
