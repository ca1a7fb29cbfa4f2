package org.ambassadorbot.slack.inbound;

import java.util.Set;
import org.ambassadorbot.slack.place.FormOrigin;
import org.jspecify.annotations.Nullable;

/**
 * What Slack lets the answer to one request do.
 *
 * @param triggerId opens a form, within three seconds
 * @param origin where a form opened now would stand
 * @param fields the names of the fields of the form that was sent
 */
public record ReplyWay(
    Kind kind, @Nullable String triggerId, FormOrigin origin, Set<String> fields) {

  /** The kinds of request, which differ in what their answer may hold. */
  public enum Kind {
    EVENT,
    COMMAND,
    ACTION,
    SUBMISSION
  }

  public ReplyWay {
    fields = Set.copyOf(fields);
  }

  static ReplyWay event() {
    return new ReplyWay(Kind.EVENT, null, FormOrigin.nowhere(), Set.of());
  }
}
