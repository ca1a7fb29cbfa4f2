package org.ambassadorbot.playground.page;

import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;

/** What the scripted bot sends, in one platform's own language. */
interface Samples {
  /** What a stranger may write: markup of every kind, to be shown as characters. */
  String HOSTILE = "<img src=x onerror=alert(1)><script>alert(1)</script> [x](javascript:alert(1))";

  /** The content that answers the first word of a text. */
  String answerTo(String word, String text);

  /** What a message becomes once its button was used. */
  String done();

  String home();

  /** What is said of a message that somebody sent with a file. */
  String sent(String mediaType);

  SeenForm form(Map<String, String> errors);
}
