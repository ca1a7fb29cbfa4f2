package org.ambassadorbot.core.inbound;

import java.util.Set;
import org.ambassadorbot.core.place.Destination;

/**
 * How an answer gets back to the person.
 *
 * @param publicly where an answer for everybody in the conversation goes
 * @param privately where an answer for this person alone goes; the same place in a direct
 *     conversation
 * @param inResponse what the adapter can answer by itself, in the HTTP response or at once after
 *     it; everything else is sent as a message
 */
public record AnswerPath(Destination publicly, Destination privately, Set<AnswerKind> inResponse) {
  public AnswerPath {
    inResponse = Set.copyOf(inResponse);
  }
}
