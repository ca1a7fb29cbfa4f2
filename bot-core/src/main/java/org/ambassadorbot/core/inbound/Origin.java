package org.ambassadorbot.core.inbound;

import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and how to answer.
 *
 * @param languageTag the language the platform shows this person, such as {@code fr-FR}, if it says
 */
public record Origin(
    Identity sender, @Nullable String languageTag, ReceiptKey receipt, AnswerPath answer) {

  public WorkspaceId workspace() {
    return sender.workspace();
  }
}
